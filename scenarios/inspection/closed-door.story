# Who closed the door pays the second visit
> The same supervisor comes again within three days.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
  then Wang is drawn for stage 1
Li finds the door of stage 1 closed by the firm
  refused wrong-role
Wang finds the door of stage 1 closed by the firm
  then Wang has until 2026-03-15 24:00 for revisit of stage 1
stage 1 is inspected: all good
Li approves stage 1
  then ledger: payable_firm 36,550, payable_fees 600
