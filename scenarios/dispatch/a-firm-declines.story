# A firm that declines costs nobody a day
> With no firm left in its slot the owner goes on with two.

given a qualified request of Li before Hongda, Jiahe and Anju
Ops draws the firms
Hongda accepts
Jiahe accepts
Anju declines: "too far from our other sites"
  then Anju is out: declined
  then the project is quoting
  then 2 firms reach the owner
Anju accepts
  refused wrong-state
