# An objection that is upheld: the deposit comes back, the item is held at its cost
> The owner contests named items of a pass, with a photo; the rest moves at once.

given stage 1 passed under a contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.4
  then stage 1 is released by approved
  then hold 1 of stage 1 is deposit
  then Li has until 2026-03-20 24:00 for objection-deposit of hold 1 of stage 1
Li deposits the visit fee for hold 1 of stage 1
  then hold 1 of stage 1 is second
  then ledger: deposit 300
hold 1 of stage 1 is inspected: all good but 1.4; cost to fix 500
  then hold 1 of stage 1 is cure at 500
  then ledger: deposit 0, payable_owner 300, contested1 500
