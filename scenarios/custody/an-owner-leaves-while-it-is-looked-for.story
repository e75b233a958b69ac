# An owner may leave while a payment is looked for; it is still looked for, and goes back when it comes
> The end is the owner's own, not one for want of funds.

given an active contract of 200,000 between Li and Hongda
wait until fund 1
wait until grace 1
wait until unfunded 1
Li says that funding 1 is paid
Li ends the contract
  then the project is ending
Li funds stage 1
  then payout 1 is 40,150 to the owner
  then nothing waits for look 1
wait until valuation
  then the project is closed: owner-left
