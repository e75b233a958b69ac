# A supervisor who does not come is replaced and loses a point
> Another is drawn at once; the one who stayed away is not drawn again for this visit.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
supervisor Zhao registers
Ops admits Zhao
  then Wang is drawn for stage 1
wait until one minute before visit of stage 1
  then Wang is drawn for stage 1
wait 1 minute
  then Zhao is drawn for stage 1
  then Wang has lost 1 points
Wang arrives for stage 1
  refused not-yours
Zhao reports on stage 1: all good
  refused not-yet
Zhao arrives for stage 1
  then Zhao has until 2026-03-17 00:00 for report of stage 1
wait until report of stage 1
  then Zhao has lost 1 points
