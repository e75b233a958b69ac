# After two failures the owner may end it
> The work is valued. What failed is worth what the supervisor says, and no more; the firm's half of the visit comes out of it.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
Hongda ends over stage 1
  refused wrong-role
Li ends over stage 1
  then the project is ending
Ops draws a supervisor for the valuation
Wang values stage 1 at 12,000
  then the project is closed: failed
  then ledger: payable_firm 11,850, payable_owner 25,000, payable_fees 300
  then 4 payouts are ordered
