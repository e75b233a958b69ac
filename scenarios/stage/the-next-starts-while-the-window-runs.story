# The next stage may start after a pass, while the owner's window still runs
> Nobody stands still for a signature. Before the pass the next stage stays closed.

given open quotes of Hongda at 185,000, Jiahe at 190,000 and Anju at 195,000 for Li
Li chooses Hongda, funding whole
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
Li funds stage 1
Hongda starts stage 1
Hongda starts stage 2
  refused gate-closed
Hongda submits stage 1
Hongda starts stage 2
  refused gate-closed
stage 1 is inspected: all good
Hongda starts stage 2
  then stage 1 is passed
  then stage 2 is locked
