# F1: all is funded at the start
> One transfer; every stage has its money from the first day.

given open quotes of Hongda at 200,000, Jiahe at 210,000 and Anju at 205,000 for Li
Li chooses Hongda, funding whole
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
  then stage 1 asks for 200,900
Li funds stage 1
  then stage 1 is funded
  then stage 5 is funded
  then ledger: stage1 40,000, stage2 40,000, stage5 30,000, retention 10,000, fees 900
