# Nobody answers, and the firm need not wait for ever
> The owner says that it has paid, and the operator does not look. The firm waits for its answer, and seven days beyond; then it may end the contract for want of the money. If the money comes after all, it goes back to the owner.

given an active contract of 200,000 between Li and Hongda
wait until fund 1
wait until grace 1
wait until unfunded 1
Li says that funding 1 is paid
wait until look 1
wait 6 days
Hongda ends the contract
  refused not-yet
wait 1 day
Hongda ends the contract
  then the project is ending
wait until assign
wait until valuation
  then the project is closed: unfunded
