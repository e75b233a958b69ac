# A contested claim is decided by the operator in five days; the operator's silence refunds
> A missed deadline of the operator is never the firm's loss.

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
Jiahe claims the fee back: outside trade
Anju claims the fee back: outside area
Ops grants the claim of Jiahe
  refused not-yet
Li contests the claim of Hongda
Li contests the claim of Hongda
  refused already-done
Li contests the claim of Jiahe
Li agrees to the claim of Anju
  then Anju is refunded
Ops turns down the claim of Jiahe
  then Jiahe is charged
wait until one minute before claim-decision of Hongda
  then Hongda is charged
wait 1 minute
  then Hongda is refunded
