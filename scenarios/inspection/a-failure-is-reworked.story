# What fails is put right and inspected again; nothing is released meanwhile
> A red-line item gives fourteen days. The first re-inspection is free.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.2
  then report 1 of stage 1 says fail-red-line
  then stage 1 is rework
  then Hongda has until 2026-03-26 24:00 for rework of stage 1
  then ledger: stage1 37,000, payable_firm 0
Li approves stage 1
  refused wrong-state
wait 10 days
Hongda submits stage 1
stage 1 is inspected: all good
  then report 2 of stage 1 says pass
  then stage 1 is passed
Li approves stage 1
  then ledger: payable_firm 36,850, payable_fees 300
