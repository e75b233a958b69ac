# F2: half before stage 1, thirty before stage 3, twenty before stage 5
> Stages are filled in order, so that each is whole before it starts.

given open quotes of Hongda at 200,000, Jiahe at 210,000 and Anju at 205,000 for Li
Li chooses Hongda, funding thirds
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
  then stage 1 asks for 100,450
Li funds stage 1
  then stage 1 is funded
  then stage 2 is funded
  then stage 3 is unfunded
  then ledger: stage1 40,000, stage2 40,000, stage3 20,000, fees 450
