# A draw that nobody can win waits a day, and then another
> The only supervisor is suspended. Nothing breaks, nothing is released; as soon as somebody may be drawn, the clock draws.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops suspends Wang
Ops draws a supervisor for stage 1
  refused nobody-eligible
  then Ops has until 2026-03-13 00:00 for assign of stage 1
wait until assign of stage 1
  then Ops has until 2026-03-14 00:00 for assign of stage 1
wait until assign of stage 1
  then Ops has until 2026-03-15 00:00 for assign of stage 1
  then ledger: stage1 37,000, payable_firm 0
supervisor Zhao registers
Ops admits Zhao
wait until one minute before assign of stage 1
  then stage 1 is submitted
wait 1 minute
  then Zhao is drawn for stage 1
