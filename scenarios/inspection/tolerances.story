# A tolerance: four in five points inside, the worst at most one and a half times the limit
> The supervisor gives numbers, the verdict is computed. Outlets end level with the wall: at most 2 mm. A membrane that is too low is major.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.4 at 2 2 2 2 3   # four in five inside, the worst at exactly 1.5 times
  then report 1 of stage 1 says pass
Li approves stage 1
Li funds stage 2
Hongda starts stage 2
Hongda submits the gate
the gate is inspected: all good but 2.2 at 1700 1700
  then the gate is rework

