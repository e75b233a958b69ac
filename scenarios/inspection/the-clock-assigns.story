# Where the operator does not draw a supervisor in a day, the clock does
> Then three days to come, a day to report.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
  then Ops has until 2026-03-13 00:00 for assign of stage 1
Hongda draws a supervisor for stage 1
  refused wrong-role
wait until one minute before assign of stage 1
  then Ops has until 2026-03-13 00:00 for assign of stage 1
wait 1 minute
  then Wang is drawn for stage 1
  then Wang has until 2026-03-16 24:00 for visit of stage 1
