# A false owner orders surveys to burn the rivals' fees
> She keeps one request open per dwelling, is not there when the firms come, posts the dwelling again under another name. Every fee comes back, without a word from her.

with lead.audit_sample = "0"   # no claim is drawn for an audit here
given Hongda, Jiahe and Anju accept the request of Li
owner Bai registers
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
  then ledger of Hongda: prepaid 1,800, lead_fees 200

# The same dwelling a second time, by whomever
the story turns to flat B
Bai posts a request for the dwelling "flat A"
  refused dwelling-taken

# Nobody opens the door: claimed, not answered, refunded
the story turns to flat A
wait 1 day
Hongda claims the fee back: owner absent
Jiahe claims the fee back: owner absent
wait until claim-answer of Hongda
  then Hongda is refunded
  then Jiahe is refunded
  then ledger of Hongda: prepaid 2,000, lead_fees 0
  then ledger of Jiahe: prepaid 2,000, lead_fees 0

# Withdrawn and posted again within ninety days: who paid for the dwelling once pays no second time
Li withdraws the request
  then ledger of Anju: prepaid 1,800, lead_fees 200
the story turns to flat B
Bai posts a request for the dwelling "flat A"
the contact is confirmed
Ops qualifies the request
Ops draws the firms
Hongda accepts
Jiahe accepts
Anju accepts
Anju proposes a survey in 1 day
Bai confirms the survey of Anju
  then Anju is refunded
  then ledger of Anju: prepaid 1,800, lead_fees 200
