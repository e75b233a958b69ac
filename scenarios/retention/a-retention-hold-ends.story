# A defect named at term and never cured ends at day 45 like any other
> Nobody has said yet what it costs, so that a supervisor is drawn to say it; the firm's time is over all the same, and day 45 executes that: cost to fix to the owner, the rest to the firm.

given a completed flat of 185,000 between Li and Hongda
wait until retention-term of retention 1
Li names defects at retention 1: 1.18d
the bank shows every payout
wait until one minute before cure of hold 1 of retention 1
  then hold 1 of retention 1 is cure
wait 1 minute
  then hold 1 of retention 1 is second
hold 1 of retention 1 is inspected: all good but 1.18d; cost to fix 400
  then hold 1 of retention 1 is waiting at 400
wait until one minute before hard-stop of hold 1 of retention 1
  then hold 1 of retention 1 is waiting
wait 1 minute
  then hold 1 of retention 1 is settled
  then ledger: retention 4,625, contested6 0, payable_owner 400
