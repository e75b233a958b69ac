# An owner who closes the door pays the visit with the next stage
> The second visit is another 300.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
Wang finds the door of stage 1 closed by the owner
stage 1 is inspected: all good
  then stage 2 asks for 37,600
