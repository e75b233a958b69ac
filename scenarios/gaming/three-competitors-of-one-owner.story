# Three "competing" firms of one boss
> One bank account behind three names. The draw takes one of them for all its slots; the owner's other two are strangers to it, or nobody.

given a market
firm Hongda registers
firm Hongfa registers sharing an account with Hongda
firm Hongtai registers sharing an account with Hongda
firm Anju registers
Ops vets Hongda
Ops vets Hongfa
Ops vets Hongtai
Ops vets Anju
Ops records a deposit of 10,000 from Hongda
Ops records a deposit of 10,000 from Hongfa
Ops records a deposit of 10,000 from Hongtai
Ops records a deposit of 10,000 from Anju
owner Li registers
Li posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
  then 2 firms are invited
  then Anju is invited
