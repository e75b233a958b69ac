# An objection that is not upheld: the deposit pays the visit, the money moves
> The first report stands.

given stage 1 passed under a contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.4
Li deposits the visit fee for hold 1 of stage 1
hold 1 of stage 1 is inspected: all good
  then hold 1 of stage 1 is settled
  then ledger: deposit 0, payable_fees 600, contested1 0, payable_firm 36,850
