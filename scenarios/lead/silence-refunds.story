# A claim that nobody contests is refunded
> The owner is asked, for three days. Silence is for the firm: it pays for leads that were none.

with lead.audit_sample = "0"   # no claim is drawn for an audit here
given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
wait 1 day
Hongda claims the fee back: owner absent
  then Li has until 2026-03-06 24:00 for claim-answer of Hongda
wait until one minute before claim-answer of Hongda
  then Hongda is charged
wait 1 minute
  then Hongda is refunded
  then ledger of Hongda: prepaid 2,000, lead_fees 0
