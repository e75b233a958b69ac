# A firm that stands still for want of funds may end the contract
> Fourteen days unfunded after the grace. Nothing was begun, nothing is owed.

given an active contract of 200,000 between Li and Hongda
wait until fund 1
wait until grace 1
wait until unfunded 1
Hongda ends the contract
  then the project is ending
Ops draws a supervisor for the valuation
Ops draws a supervisor for the valuation
  refused wrong-state
wait until valuation
  then the project is closed: unfunded
