# A listed item that is put right is paid when the owner confirms it
> Only what is listed waits; only the owner confirms.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d
Li approves stage 1
Hongda cures hold 2 of stage 1
  refused unknown
Li confirms the cure of hold 1 of stage 1
  refused wrong-state
Li cures hold 1 of stage 1
  refused wrong-role
Hongda cures hold 1 of stage 1 without a photo
  refused evidence-needed
Hongda cures hold 1 of stage 1
  then hold 1 of stage 1 is cured
  then Li has until 2026-03-19 24:00 for cure-confirm of hold 1 of stage 1
Hongda cures hold 1 of stage 1
  refused wrong-state
Li confirms the cure of hold 1 of stage 1
  then hold 1 of stage 1 is settled
  then ledger: contested1 0, payable_firm 36,850
Li confirms the cure of hold 1 of stage 1
  refused already-done
