# A second wait of the same name has its own proofs, its own moves and its own length
> The owner could not be reached about the first repair, and its deadline moved twice. The second repair has its whole time, and moves by all of it.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d
Li approves stage 1
supervisor Zhao registers
Ops admits Zhao
mail to Li bounces
Hongda cures hold 1 of stage 1
wait until cure-confirm of hold 1 of stage 1
wait until cure-confirm of hold 1 of stage 1
  then hold 1 of stage 1 is cured
Li denies the cure of hold 1 of stage 1
hold 1 of stage 1 is inspected: all good but 1.18d
Hongda cures hold 1 of stage 1
wait until cure-confirm of hold 1 of stage 1
  then hold 1 of stage 1 is cured
