# What was paid in for visits that nobody made goes back
> The owner's halves wait in a pocket of their own and are the pool's only once a visit is made; the firm's half is taken only then. Waived stages cost nobody a visit.

given open quotes of Hongda at 200,000, Jiahe at 210,000 and Anju at 205,000 for Li
Li chooses Hongda, funding whole
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
Li funds stage 1
  then ledger: fees 900, payable_fees 0
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good
  then ledger: fees 750, payable_fees 150
Li approves stage 1
  then ledger: fees 750, payable_fees 300, payable_firm 39,850
the bank shows every payout
Hongda starts stage 2
Hongda submits the gate
the gate is inspected: all good
Hongda submits stage 2
Li waives the inspection of stage 2
  then ledger: fees 600, payable_fees 300, payable_firm 39,850
the bank shows every payout

# The owner leaves: three stages were never begun, and one visit never made
Li ends the contract
wait until valuation
  then the project is closed: owner-left
  then ledger: fees 0, payable_owner 120,600, payable_firm 0, payable_fees 0
