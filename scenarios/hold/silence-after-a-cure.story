# The owner's silence after a cure releases the hold
> Seven days, and proved notice.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d
Li approves stage 1
Hongda cures hold 1 of stage 1
wait until one minute before cure-confirm of hold 1 of stage 1
  then ledger: contested1 1,850
wait 1 minute
  then hold 1 of stage 1 is settled
  then ledger: contested1 0, payable_firm 36,850
