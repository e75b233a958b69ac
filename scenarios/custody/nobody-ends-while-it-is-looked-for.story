# While a payment is looked for nobody ends the contract for want of it
> The firm waits for the operator's answer: its own end would count as leaving. The owner may leave at will, as ever; and whatever comes in afterwards goes back.

given an active contract of 200,000 between Li and Hongda
wait until fund 1
wait until grace 1
wait until unfunded 1
Li says that funding 1 is paid
  then nothing waits for may-end 1
Hongda ends the contract
  refused not-yet
wait 5 days
  then the project is active
Hongda ends the contract
  refused not-yet
Ops answers that funding 1 has not come
  then Li has until 2026-04-22 24:00 for may-end 1
Hongda ends the contract
  then the project is ending
Ops draws a supervisor for the valuation
wait until valuation
  then the project is closed: unfunded
