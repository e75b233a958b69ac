# Fewer than three after 72 hours: the owner goes on with those who answered
> The owner is told. Nobody waits for a firm that will not come: whoever has not answered then is out.

given a qualified request of Li before Hongda, Jiahe and Anju
firm Mingde registers
firm Yongan registers
firm Jiaye registers
firm Taihe registers
firm Xinyu registers
firm Fuan registers
Ops vets Mingde
Ops vets Yongan
Ops vets Jiaye
Ops vets Taihe
Ops vets Xinyu
Ops vets Fuan
Ops records a deposit of 10,000 from Mingde
Ops records a deposit of 10,000 from Yongan
Ops records a deposit of 10,000 from Jiaye
Ops records a deposit of 10,000 from Taihe
Ops records a deposit of 10,000 from Xinyu
Ops records a deposit of 10,000 from Fuan
seed 2
Ops draws the firms
  then complete runs until 2026-03-05 09:00
Hongda accepts
wait until one minute before complete
  then the project is matched
  then 7 firms are invited
wait 1 minute
  then the project is quoting
  then 7 firms are invited
  then 1 firms reach the owner
