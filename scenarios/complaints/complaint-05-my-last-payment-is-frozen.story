# Complaint 5: "My tail payment is frozen, nobody decides"
> Here: only what is named is held, and no hold is older than 45 days. Nobody needs to decide for it to end.

given an active contract of 100,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda
the bank shows every payout
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
stage 5 is inspected: all good
Li objects to stage 5: 5.2
  then the project is completed
  then ledger: stage5 0, contested5 750, payable_firm 14,100, retention 5,000
Li deposits the visit fee for hold 1 of stage 5
Li falls silent
Hongda falls silent
Ops falls silent
wait until one minute before hard-stop of hold 1 of stage 5
  then ledger: contested5 750
wait 1 minute
  then hold 1 of stage 5 is settled
  then ledger: contested5 0, payable_firm 14,500, payable_owner 650   # 350 to put it right, 300 her deposit
