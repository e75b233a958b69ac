# After a year a late payout still has a deadline, and every day still counts
> 0.05 % of 39,850 a day, all days together. For a year the clock counts each day; then it counts month by month, and none is lost.

given stage 1 passed under a contract of 200,000 between Li and Hongda
Li approves stage 1
the bank shows payout 1
the bank shows payout 2
wait until payout 3
  then the operator owes 19.92
wait 363 days
  then the operator owes 7,252.70
wait 1 day
  then the operator owes 7,272.62
  then Ops has until 2027-04-17 24:00 for payout 3
wait 29 days
  then the operator owes 7,272.62
wait 1 day
  then the operator owes 7,870.37
wait 10 days
the bank shows payout 3
  then the operator owes 8,069.62 to the firm, 8,069.62 of it due
  then ledger: payable_firm 0
