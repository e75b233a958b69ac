# A list and an objection hold out of the same stage, and together never more than it
> Each is settled on its own.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.4, 1.5, 1.6, 1.7
  then hold 1 of stage 1 is cure at 1,850
  then hold 2 of stage 1 is deposit
Li deposits the visit fee for hold 2 of stage 1
  then hold 2 of stage 1 is second
hold 2 of stage 1 is inspected: all good but 1.4; cost to fix 900
  then hold 2 of stage 1 is cure at 900
wait until hard-stop of hold 2 of stage 1
  then hold 1 of stage 1 is settled
  then hold 2 of stage 1 is settled
  then ledger: contested1 0, deposit 0
