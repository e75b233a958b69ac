# Object to everything, then leave: what passed stays the firm's
> An objection holds money for a second look. An owner who ends the contract before paying for that look contests nothing: the first report, a pass, stands.

given stage 1 passed under a contract of 185,000 between Li and Hongda
Li objects to stage 1: 1.4, 1.5
  then hold 1 of stage 1 is deposit
Li ends the contract
wait until valuation
  then the project is closed: owner-left
  then ledger: contested1 0, stage1 0
