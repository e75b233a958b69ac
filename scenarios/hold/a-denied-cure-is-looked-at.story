# The owner says it is not put right: another supervisor looks
> What is upheld stays held, at its cost to fix.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d
Li approves stage 1
supervisor Zhao registers
Ops admits Zhao
Hongda cures hold 1 of stage 1
Hongda denies the cure of hold 1 of stage 1
  refused wrong-role
Li denies the cure of hold 1 of stage 1
  then hold 1 of stage 1 is second
Ops draws a supervisor for hold 1 of stage 1
  then Zhao is drawn for hold 1 of stage 1
hold 1 of stage 1 is inspected: all good but 1.18d; cost to fix 400
  then hold 1 of stage 1 is cure at 400
  then ledger: contested1 400, payable_firm 36,450
