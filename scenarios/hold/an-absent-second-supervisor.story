# A second supervisor who does not come is replaced, too
> Three days, then another is drawn.

given stage 1 passed under a contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.4
Li deposits the visit fee for hold 1 of stage 1
Ops draws a supervisor for hold 1 of stage 1
supervisor Qian registers
Ops admits Qian
  then Zhao is drawn for hold 1 of stage 1
wait until one minute before second-visit of hold 1 of stage 1
  then Zhao is drawn for hold 1 of stage 1
wait 1 minute
  then Qian is drawn for hold 1 of stage 1
  then Zhao has lost 1 points
