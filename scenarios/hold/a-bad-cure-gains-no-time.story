# A cure that is none gains the firm no time
> The time to put right begins with the first demand. What a second supervisor finds bad again does not begin it anew; found bad
> twice it counts as not put right, and nobody is sent a third time. The owner may still confirm what is good at last.

given an active contract of 185,000 between Li and Hongda
supervisor Zhao registers
supervisor Sun registers
Ops admits Zhao
Ops admits Sun
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d
Li approves stage 1
  then Hongda has until 2026-03-19 24:00 for cure of hold 1 of stage 1
wait 2 days
Hongda cures hold 1 of stage 1
Li denies the cure of hold 1 of stage 1
hold 1 of stage 1 is inspected: all good but 1.18d; cost to fix 400
  then hold 1 of stage 1 is cure at 400
  then Hongda has until 2026-03-19 24:00 for cure of hold 1 of stage 1
wait 2 days
Hongda cures hold 1 of stage 1
Li denies the cure of hold 1 of stage 1
hold 1 of stage 1 is inspected: all good but 1.18d; cost to fix 400
  then hold 1 of stage 1 is waiting at 400
  then nothing waits for cure of hold 1 of stage 1
Hongda cures hold 1 of stage 1
Li denies the cure of hold 1 of stage 1
  then hold 1 of stage 1 is waiting at 400
Hongda cures hold 1 of stage 1
Li confirms the cure of hold 1 of stage 1
  then hold 1 of stage 1 is settled
  then ledger: contested1 0, payable_owner 0
