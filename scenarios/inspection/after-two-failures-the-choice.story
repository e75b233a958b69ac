# After two failures the owner chooses: go on, pay less, or end
> Paying less means: the cost to fix goes back, the rest is released on the owner's signature.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Li lets stage 1 go on
  refused wrong-state
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
Hongda submits stage 1
stage 1 is inspected: all good but 1.9; cost to fix 5,000
  then stage 1 is after-failures
Hongda reduces the price of stage 1
  refused wrong-role
Li lets stage 1 go on
  then stage 1 is rework
Hongda submits stage 1
stage 1 is inspected: all good but 1.9; cost to fix 6,000
Li reduces the price of stage 1
  then stage 1 is released by waiver
  then ledger: stage1 0, payable_owner 6,000, payable_firm 30,550, payable_fees 600
