# What is not put right ends at day 45: the cost to fix goes to the owner, the rest to the firm
> Nothing moves the hard stop, and nothing else is frozen meanwhile.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d; cost to fix 700
Li approves stage 1
Li funds stage 2
Hongda starts stage 2
  then Ops has until 2026-04-26 24:00 for hard-stop of hold 1 of stage 1
wait until one minute before cure of hold 1 of stage 1
  then hold 1 of stage 1 is cure
wait 1 minute
  then hold 1 of stage 1 is waiting
wait until one minute before hard-stop of hold 1 of stage 1
  then hold 1 of stage 1 is waiting
  then ledger: contested1 1,850, payable_owner 0
wait 1 minute
  then hold 1 of stage 1 is settled
  then ledger: contested1 0, payable_owner 700, payable_firm 36,150
