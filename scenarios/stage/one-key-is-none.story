# No path releases money on one key
> The supervisor's pass without the owner, the owner's word without a submission, the firm's submission without either: nothing moves.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Li approves stage 1
  refused wrong-state
Hongda starts stage 1
Li approves stage 1
  refused wrong-state
Hongda submits stage 1
Li approves stage 1
  refused wrong-state
  then ledger: stage1 37,000, payable_firm 0
stage 1 is inspected: all good
  then stage 1 is passed
  then ledger: stage1 37,000, payable_firm 0
