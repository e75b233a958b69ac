# A payout is due in two business days; the operator pays for each day more
> 0.05 % a day, out of its own pocket.

given stage 1 passed under a contract of 200,000 between Li and Hongda
Li approves stage 1
  then payout 2 is 150 to the pool
the bank shows payout 1
the bank shows payout 2
  then payout 3 is 39,850 to the firm
wait until one minute before payout 3
  then the operator owes 0
wait 1 minute
  then the operator owes 19.92
wait 1 day
  then the operator owes 39.84
the bank shows payout 3
wait 5 days
  then payout 3 is 39,850 to the firm, paid
