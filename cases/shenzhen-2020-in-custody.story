# Shenzhen 2020/21, told again: the same owner, the same firm, everything through custody
> As reported: 134,000 of some 164,000 paid, the plumbing done, the firm gone, 30,000 back.
> Here: both contracts are one of 155,000 and all of it is covered. When the firm fails after the plumbing stage, the owner has paid in 62,450: 31,000 for plumbing that stands and has passed, 31,300 that come back whole, 150 as her half of the one visit that was made. The other 93,000 were never asked for.

given open quotes of Hongda at 155,000, Jiahe at 160,000 and Anju at 165,000 for Li
Li chooses Hongda
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
  then coverage is 100 %
stage 1 is done and approved by Li and Hongda
  then ledger: stage1 0, payable_firm 30,850
  then the owner's exposure is 0
  then stage 2 asks for 31,300
Li funds stage 2
Hongda starts stage 2
the bank shows every payout
  then ledger: cash 31,300, fees 300, stage2 31,000

# The firm fails
Hongda falls silent
wait until one minute before site-log
  then the project is active
wait until site-log        # seven days of silence: a supervisor looks
wait until silent-site     # nobody was there: the firm is told
wait until resume          # seven days more, and it did not come
Li ends the contract
wait until valuation
  then the project is closed: abandoned
  then ledger: stage2 0, payable_owner 31,300, payable_firm 0
the bank shows every payout
  then ledger: cash 0
  then the owner's exposure is 0
