# A second supervisor is drawn in three days, by the clock if need be
> Never one of those who gave the first report.

given stage 1 passed under a contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.4
Li deposits the visit fee for hold 1 of stage 1
  then Ops has until 2026-03-20 24:00 for second-draw of hold 1 of stage 1
wait until one minute before second-draw of hold 1 of stage 1
  then hold 1 of stage 1 is second
wait 1 minute
  then Zhao is drawn for hold 1 of stage 1
  then Zhao has until 2026-03-24 24:00 for second-visit of hold 1 of stage 1
