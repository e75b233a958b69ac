# Who has its fee back has no part in the project any more
> A firm cannot say that the flat lies outside its trade, have its money, and win the contract all the same.

with lead.audit_sample = "0"   # no claim is drawn for an audit here
given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
wait 1 day
Hongda claims the fee back: owner absent
Jiahe holds the survey
Anju holds the survey
Anju claims the fee back: outside trade
Jiahe quotes 180,000
Anju quotes 170,000
Li agrees to the claim of Hongda
  then Hongda is refunded
  then Hongda is out
Hongda holds the survey
  refused wrong-state
Hongda quotes 160,000
  refused wrong-state

# The two that are left have quoted: the quotes are open, and one of them leaves with its fee
  then the project is choosing
Li contests the claim of Anju
Ops grants the claim of Anju
  then Anju is refunded
  then Anju is out
Li chooses Anju
  refused used-up
Li chooses Jiahe
  then the project is signing
