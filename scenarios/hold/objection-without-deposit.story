# An objection without its deposit lapses in three days
> The pass stands.

given stage 1 passed under a contract of 185,000 between Li and Hongda
Li objects to stage 1: 1.4
wait until one minute before objection-deposit of hold 1 of stage 1
  then hold 1 of stage 1 is deposit
wait 1 minute
  then hold 1 of stage 1 is settled
  then ledger: contested1 0, payable_firm 36,850
