# Fewer than three after 72 hours: the owner goes on with those who answered
> The owner is told. Nobody waits for a firm that will not come.

given a qualified request of Li before Hongda, Jiahe and Anju
firm Mingde registers
Ops vets Mingde
Ops records a deposit of 10,000 from Mingde
firm Yongan registers
Ops vets Yongan
Ops records a deposit of 10,000 from Yongan
firm Jiaye registers
Ops vets Jiaye
Ops records a deposit of 10,000 from Jiaye
seed 1
Ops draws the firms
  then the project is matched
  then Hongda is invited
Hongda accepts
wait 2 days
  then 6 firms are invited
wait until one minute before complete
  then the project is matched
wait 1 minute
  then the project is quoting
  then 1 firms reach the owner
