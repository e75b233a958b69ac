# While the contract cools off, either may leave and the owner loses nothing
> Before the contract is active nothing was asked for; what came in too early goes back whole.

given a contract of 185,000 to sign between Li and Hongda
Li signs
Hongda withdraws the request
  refused wrong-state
Hongda signs
Ops countersigns
Jiahe withdraws the request
  refused not-yours
Hongda withdraws the request
  then the project is closed: firm-left
Li withdraws the request
  refused closed
