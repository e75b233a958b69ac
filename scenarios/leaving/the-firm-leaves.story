# A firm that leaves is paid for nothing that nobody accepted
> By its own fault: begun work that nobody valued counts for nothing.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
Hongda ends the contract
wait until valuation
  then the project is closed: firm-left
  then ledger: stage1 0, payable_firm 0, payable_owner 37,150
  then Hongda has 0 open projects
