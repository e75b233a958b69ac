# After a year a late payout is counted no further
> 0.05 % of 39,850 a day, rounded down, for 365 days. Then the market's clock has said what it can; the debt stays, and a court speaks.

given stage 1 passed under a contract of 200,000 between Li and Hongda
Li approves stage 1
the bank shows payout 1
the bank shows payout 2
wait until payout 3
  then the operator owes 19.92
wait 363 days
  then the operator owes 7,250.88
wait 1 day
  then the operator owes 7,270.80
  then nothing waits for payout 3
wait 30 days
  then the operator owes 7,270.80
  then ledger: payable_firm 39,850
