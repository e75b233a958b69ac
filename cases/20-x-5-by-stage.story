# 20 x 5 by stage: the same flat, the same price, nobody pays ahead and nobody works unsecured
> The stage release beside `55-20-20-5-the-trade.story`: each stage is funded before it starts, and released on two keys when it has passed.
> Read: the owner's exposure is nothing at every moment. The firm's is one stage while that stage is looked at, all of it in custody already: it waits for its money, but it cannot lose it to an owner who runs. The last 5 % stay for a year, in custody too.
> Exposure is what a party would lose if the other vanished now. Each of the five works counts a fifth of the price.

given open quotes of Hongda at 100,000, Jiahe at 105,000 and Anju at 110,000 for Li
Li chooses Hongda
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
  then stage 1 asks for 20,150

# Stage 1: water and electricity
Li funds stage 1
Hongda starts stage 1
  then the owner's exposure is 0
wait 6 days
Hongda submits stage 1
  then the firm's exposure is 20,000, 20,000 of it in custody
stage 1 is inspected: all good
Li approves stage 1
  then the owner's exposure is 0
  then the firm's exposure is 0

# Stage 2: waterproofing and tiling
Li funds stage 2
Hongda starts stage 2
  then the owner's exposure is 0
Hongda submits the gate
the gate is inspected: all good
wait 6 days
Hongda submits stage 2
  then the firm's exposure is 20,000, 20,000 of it in custody
stage 2 is inspected: all good
Li approves stage 2
  then the owner's exposure is 0
  then the firm's exposure is 0

# Stage 3: carpentry
Li funds stage 3
Hongda starts stage 3
  then the owner's exposure is 0
wait 6 days
Hongda submits stage 3
  then the firm's exposure is 20,000, 20,000 of it in custody
stage 3 is inspected: all good
Li approves stage 3
  then the owner's exposure is 0
  then the firm's exposure is 0

# Stage 4: paint
Li funds stage 4
Hongda starts stage 4
  then the owner's exposure is 0
wait 6 days
Hongda submits stage 4
  then the firm's exposure is 20,000, 20,000 of it in custody
stage 4 is inspected: all good
Li approves stage 4
  then the owner's exposure is 0
  then the firm's exposure is 0

# Stage 5: completion
Li funds stage 5
Hongda starts stage 5
  then the owner's exposure is 0
wait 6 days
Hongda submits stage 5
  then the firm's exposure is 20,000, 20,000 of it in custody
stage 5 is inspected: all good
Li approves stage 5
  then the owner's exposure is 0
  then the firm's exposure is 5,000, 5,000 of it in custody
  then ledger: stage5 0, retention 5,000
