# The owner may swap one firm, once
> What the swapped firm set aside is free again. At most four firms ever reach the owner.

given a qualified request of Li before Hongda, Jiahe and Anju
owner Bai registers
firm Mingde registers
Ops vets Mingde
Ops records a deposit of 10,000 from Mingde
Mingde tops up 2,000
seed 2
Ops draws the firms
Hongda accepts
Jiahe accepts
Anju accepts
Li swaps Mingde
  refused unknown
Bai swaps Hongda
  refused not-yours
Hongda swaps Jiahe
  refused wrong-role
Li swaps Hongda
  then Hongda is out: swapped
  then ledger of Hongda: prepaid 2,000, reserved 0
  then 4 firms are invited
Li swaps Jiahe
  refused used-up
Mingde accepts
  then 3 firms reach the owner
Hongda proposes a survey in 1 day
  refused wrong-state
