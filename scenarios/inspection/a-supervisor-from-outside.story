# No supervisor for a week: the firm may ask for one from outside the district
> Drawn by lot from the other districts, paid by the pool, once. Whoever was drawn and might still have come loses nothing.

given an active contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
supervisor Qian registers
Ops admits Qian
supervisor Sun registers in district 110105
Ops admits Sun
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
wait until visit of stage 1
at 2026-03-19 23:59
Hongda asks for a supervisor from outside for stage 1
  refused not-due
wait 1 minute
Hongda asks for a supervisor from outside for stage 1
  then Ops has until 2026-03-21 00:00 for assign of stage 1
Hongda asks for a supervisor from outside for stage 1
  refused already-done
wait until one minute before assign of stage 1
  then Ops has until 2026-03-21 00:00 for assign of stage 1
wait 1 minute
  then Sun is drawn for stage 1
stage 1 is inspected: all good
  then stage 1 is passed
Li approves stage 1
  then ledger: payable_firm 36,850, payable_fees 300
