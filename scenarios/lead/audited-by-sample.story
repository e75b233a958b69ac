# A firm that claims much is audited by sample, and refused nothing
> Above a fifth of its leads in ninety days. A drawn claim goes to the operator after the owner's answer or silence; the operator says in writing what was found. The default stays what it is for every claim: the fee goes back.

with lead.audit_sample = "10000"
given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
wait 1 day
Hongda claims the fee back: owner absent
Jiahe claims the fee back: owner absent
  then the claim of Hongda is audited: 1 of 1 leads, drawn
  then Li has until 2026-03-06 24:00 for claim-sampled of Hongda
Ops grants the claim of Hongda
  refused not-yet
Li agrees to the claim of Jiahe
  then Jiahe is charged
Li contests the claim of Jiahe
  refused already-done
wait until one minute before claim-sampled of Hongda
  then nothing waits for claim-decision of Hongda
wait 1 minute
  then Hongda is charged
  then Ops has until 2026-03-12 24:00 for claim-decision of Hongda
Ops grants the claim of Jiahe
  then Jiahe is refunded
wait until one minute before claim-decision of Hongda
  then Hongda is charged
wait 1 minute
  then Hongda is refunded
  then ledger of Hongda: prepaid 2,000, lead_fees 0
