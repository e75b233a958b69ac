# A waiver: the firm's submission and the owner's signature, without a pass
> The owner may do without the inspection. Only of a submitted stage, and only the owner. A visit that nobody makes costs nobody anything: the owner's half waits to go back.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Li waives the inspection of stage 1
  refused wrong-state
Hongda submits stage 1
Hongda waives the inspection of stage 1
  refused wrong-role
Li waives the inspection of stage 1
  then stage 1 is released by waiver
  then ledger: stage1 0, payable_firm 37,000, payable_fees 0, fees 150
Ops records payout 1
  then stage 2 asks for 37,300
