# Shenzhen 2020/21, as it was signed: more than half of the money outside custody
> As reported: an owner signs twice with one firm, 59,648 for labour and auxiliaries through the platform's custody and 95,352 for an all-in package outside it. Of some 164,000 (9,000 beyond the two contracts, unexplained) she has paid 134,000 when the firm fails after the plumbing stage. 30,000 come back.
> What that means: of 134,000 at most 59,648 can have gone through custody, so that at least 74,352 went past it.
> Here: the second contract must be registered, and both read before they sign what it does: 38 % of what is paid is protected, and 95,352 is not. Inside custody the owner loses nothing. For what went outside no market can answer, and this one says so before it is paid.

given open quotes of Hongda at 59,648, Jiahe at 61,000 and Anju at 63,000 for Li
Li chooses Hongda
  then coverage is 100 %
Hongda registers a further agreement of 95,352   # before either has signed, and before a fen is paid
  then coverage is 38 %
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
  then the project is active

# The plumbing is done, inspected, approved and paid: the only money that has left custody
stage 1 is done and approved by Li and Hongda
  then ledger: stage1 0, payable_firm 11,779.60
  then the owner's exposure is 0
Li funds stage 2
Hongda starts stage 2
the bank shows every payout
  then ledger: cash 12,229.60, fees 300, stage2 11,929.60

# The firm fails
Hongda falls silent
wait until site-log
wait until silent-site
wait until resume
Li ends the contract
wait until valuation
  then the project is closed: abandoned
  then ledger: stage2 0, payable_owner 12,229.60, payable_firm 0
