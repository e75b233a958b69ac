# Two firms of one owner never stand in the same draw
> A shared bank account, legal representative or phone makes two names one competitor.

given a market
firm Hongda registers
firm Hongfa registers sharing an account with Hongda
firm Anju registers
Ops vets Hongda
Ops vets Hongfa
Ops vets Anju
Ops records a deposit of 10,000 from Hongda
Ops records a deposit of 10,000 from Hongfa
Ops records a deposit of 10,000 from Anju
owner Li registers
Li posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
  then 2 firms are invited
