# Who closed the door pays the second visit
> Said from the door, with a photo of it. The same supervisor comes again within three days, from the next day on.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
  then Wang is drawn for stage 1
Li finds the door of stage 1 closed by the firm
  refused wrong-role
Wang finds the door of stage 1 closed by the firm
  refused not-yet
Wang arrives for stage 1
Wang finds the door of stage 1 closed by the firm without a photo
  refused evidence-needed
Wang finds the door of stage 1 closed by the firm
  then Wang has until 2026-03-15 24:00 for revisit of stage 1
Wang arrives for stage 1
  refused not-due
wait 1 day
stage 1 is inspected: all good
Li approves stage 1
  then ledger: payable_firm 36,550, payable_fees 600
