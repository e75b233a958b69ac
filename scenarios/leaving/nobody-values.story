# Where nobody values in time, accepted work counts and begun work is halved
> Five days. The operator draws in a day, or the clock does.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
Li ends the contract
wait until one minute before assign
  then the project is ending
wait 1 minute
  then Wang is drawn for the valuation
wait until one minute before valuation
  then the project is ending
wait 1 minute
  then the project is closed: owner-left
  then Wang has lost 1 points
  then ledger: stage1 0, payable_firm 18,500, payable_owner 18,650
