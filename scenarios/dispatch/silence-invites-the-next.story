# A firm that is silent for a day loses its place to the next of its slot
> One day by the clock. The next of the same slot's order is asked; who was silent is told that it is too late.

given a qualified request of Li before Hongda, Jiahe and Anju
firm Mingde registers
Ops vets Mingde
Ops records a deposit of 10,000 from Mingde
Mingde tops up 2,000
seed 2
Ops draws the firms
  then 3 firms are invited
  then Hongda is invited
  then Hongda has until 2026-03-03 09:00 for invitation of Hongda
Jiahe accepts
Anju accepts
wait until one minute before invitation of Hongda
  then 3 firms are invited
wait 1 minute
  then Hongda is out: silent
  then 4 firms are invited
  then Mingde has until 2026-03-04 09:00 for invitation of Mingde
Hongda accepts
  refused too-late
Mingde accepts
  then the project is quoting
  then 3 firms reach the owner
