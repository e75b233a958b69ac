# The owner may leave the contract at will: the work is valued, the rest comes back
> A drawn supervisor says what the unfinished work is worth. Accepted work is paid.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
Li funds stage 2
Hongda starts stage 2
the bank shows every payout
Jiahe ends the contract
  refused not-yours
Ops ends the contract
  refused wrong-role
Li ends the contract
  then the project is ending
  then ledger: stage2 37,000
Hongda submits stage 2
  refused wrong-state
Wang values stage 2 at 20,000
  refused not-yours
Ops draws a supervisor for the valuation
  then Wang is drawn for the valuation
Wang values stage 2 at 37,001
  refused above-cap
Wang values stage 9 at 1
  refused unknown
Wang values stage 2 at 1, stage 3 at 1
  refused not-funded
Wang values stage 2 at 1, stage 2 at 2
  refused repeated
Wang values stage 1 at 0
  refused missing
Wang values stage 2 at 20,000
  then the project is closed: owner-left
  then ledger: stage2 0, payable_firm 20,000, payable_owner 17,300
Li ends the contract
  refused closed
