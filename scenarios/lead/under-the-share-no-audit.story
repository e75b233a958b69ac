# A firm that claims no more than its share is not audited
> Its claims go the usual way, whatever the sample.

with lead.audit_above = "10000"
with lead.audit_sample = "10000"
given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
wait 1 day
Hongda claims the fee back: owner absent
  then the claim of Hongda is not audited
Li agrees to the claim of Hongda
  then Hongda is refunded
