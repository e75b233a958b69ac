# The operator is late everywhere
> It reads nothing, draws nothing, decides nothing, signs nothing. Every step has a clock that does it instead, and the delay is the operator's.

with lead.audit_sample = "0"   # no claim is drawn for an audit here
given a market of Hongda, Jiahe and Anju
owner Li registers
Li posts a request
the contact is confirmed
Ops falls silent
wait until qualify
  then the project is qualified
wait until draw
  then 3 firms are invited
Hongda accepts
Jiahe accepts
Anju accepts
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
wait 1 day
Hongda holds the survey
Jiahe holds the survey
Anju holds the survey
Jiahe claims the fee back: outside trade
Li contests the claim of Jiahe
Hongda quotes 100,000
Jiahe quotes 105,000
Anju quotes 110,000
wait until claim-decision of Jiahe
  then Jiahe is refunded
Li chooses Hongda
Li signs
Hongda signs
wait until countersign
  then the project is cooling-off
wait until cooling-off
  then the project is active
