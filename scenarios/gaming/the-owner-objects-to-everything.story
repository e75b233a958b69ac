# The owner objects to everything, so as not to pay
> All holds of a stage together stop at the stage. The next stages are not touched, a second supervisor finds nothing, her deposit pays his visit, and the firm has its money.

given stage 1 passed under a contract of 50,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
  then ledger: stage1 10,000
Li objects to stage 1: 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.10, 1.11, 1.12, 1.13, 1.14
  then ledger: stage1 0, contested1 10,000, payable_firm 0
Li objects to stage 1: 1.1
  refused wrong-state

# The works go on meanwhile
Li funds stage 2
Hongda starts stage 2
  then stage 2 is locked

# The objection costs a deposit, and it is not upheld
Li deposits the visit fee for hold 1 of stage 1
hold 1 of stage 1 is inspected: all good
  then hold 1 of stage 1 is settled
  then ledger: contested1 0, deposit 0, payable_owner 0, payable_firm 9,850, payable_fees 600
