# 55/20/20/5, the norm of the trade: who carries the risk, stage by stage
> 55 % before work begins, 20 % after the second stage, 20 % after the third, the last 5 % at completion; one firm, and nobody who holds the money back. The same flat and the same price are told in `20-x-5-by-stage.story`.
> Read: the owner stands in for more than half of the price before a pipe is laid, and for 35,000 until the carpentry is in. The firm never works on its own account but for the last 5 %, which lie in custody here and in the owner's pocket in the trade. A policy like this is the lab's: no operator can found a market under it.
> Exposure is what a party would lose if the other vanished now. Each of the five works counts a fifth of the price.

policy traditional
operator Ops founds the market for people
  refused out-of-range
operator Ops founds the market
supervisor Wang registers
Ops admits Wang
firm Hongda registers
Ops vets Hongda
Ops records a deposit of 10,000 from Hongda
owner Li registers
Li posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
Hongda accepts
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
wait 1 day
Hongda holds the survey
Hongda quotes 100,000
Li chooses Hongda
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
  then stage 1 asks for 55,150

# Stage 1: water and electricity
Li funds stage 1
Hongda starts stage 1
  then the owner's exposure is 55,000
wait 6 days
Hongda submits stage 1
  then the firm's exposure is 0
stage 1 is inspected: all good
Li approves stage 1
  then the owner's exposure is 35,000
  then the firm's exposure is 0

# Stage 2: waterproofing and tiling
Li funds stage 2
Hongda starts stage 2
  then the owner's exposure is 35,000
Hongda submits the gate
the gate is inspected: all good
wait 6 days
Hongda submits stage 2
  then the firm's exposure is 0
stage 2 is inspected: all good
Li approves stage 2
  then the owner's exposure is 35,000
  then the firm's exposure is 0

# Stage 3: carpentry
Li funds stage 3
Hongda starts stage 3
  then the owner's exposure is 35,000
wait 6 days
Hongda submits stage 3
  then the firm's exposure is 0
stage 3 is inspected: all good
Li approves stage 3
  then the owner's exposure is 35,000
  then the firm's exposure is 0

# Stage 4: paint
Hongda starts stage 4
  then the owner's exposure is 35,000
wait 6 days
Hongda submits stage 4
  then the firm's exposure is 0
stage 4 is inspected: all good
Li approves stage 4
  then the owner's exposure is 15,000
  then the firm's exposure is 0

# Stage 5: completion
Li funds stage 5
Hongda starts stage 5
  then the owner's exposure is 15,000
wait 6 days
Hongda submits stage 5
  then the firm's exposure is 5,000, 5,000 of it in custody
stage 5 is inspected: all good
Li approves stage 5
  then the owner's exposure is 0
  then the firm's exposure is 0
  then ledger: stage5 0, retention 0
