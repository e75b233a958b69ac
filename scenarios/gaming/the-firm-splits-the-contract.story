# The firm splits the contract, so that little of it is protected
> The cheap half goes through custody, the rest beside it. Each further agreement lowers the share that both see, and none of it is owed to anybody in custody.

given a contract of 59,648 to sign between Li and Hongda
  then coverage is 100 %
Hongda registers a further agreement of 95,352
  then coverage is 38 %

# She reads that number before she signs
Li signs
Hongda signs
Hongda registers a further agreement of 9,000
  then coverage is 36 %
Ops countersigns

# Three days to read that number in; the owner may still leave whole
  then Li has until 2026-03-11 24:00 for cooling-off
Li withdraws the request
  then the project is closed: withdrawn
  then ledger: cash 0
