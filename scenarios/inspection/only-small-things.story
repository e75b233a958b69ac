# A pass with a list holds for the list and releases the rest
> One and a half times the catalogue's upper price, at least 5 % of the stage. In the same window.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d
  then report 1 of stage 1 says pass-with-list
  then stage 1 is passed
Li approves stage 1
  then stage 1 is released by approved
  then hold 1 of stage 1 is cure at 1,850
  then ledger: stage1 0, contested1 1,850, payable_firm 35,000, payable_fees 300
  then Hongda has until 2026-03-19 24:00 for cure of hold 1 of stage 1
