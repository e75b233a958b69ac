# Two keys: a pass and the owner's approval release a stage
> Neither key opens alone, and nobody else has one.

given stage 1 passed under a contract of 185,000 between Li and Hongda
  then Li has until 2026-03-24 24:00 for window of stage 1
Hongda approves stage 1
  refused wrong-role
Wang approves stage 1
  refused wrong-role
Ops approves stage 1
  refused wrong-role
Li approves stage 2
  refused wrong-state
Li approves stage 9
  refused unknown
Li approves stage 1
  then stage 1 is released by approved
  then ledger: stage1 0, payable_firm 36,850, payable_fees 300
  then payout 2 is 150 to the pool
  then payout 3 is 36,850 to the firm
Li approves stage 1
  refused wrong-state
