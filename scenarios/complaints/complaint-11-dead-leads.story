# Complaint 11: "I pay for dead, fake, duplicate, far-away leads and get no refund"
> Here: a lead is charged when both have confirmed the appointment, so a dead one never is. The rest comes back on the firm's word unless the owner contests it, on the operator's silence too; as money on the balance, that can be withdrawn.

with lead.audit_sample = "0"   # no claim is drawn for an audit here
given Hongda, Jiahe and Anju accept the request of Li

# Dead: nobody answers the proposed time, nothing is charged
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Jiahe
Li confirms the survey of Anju
  then ledger of Hongda: lead_fees 0

# Not there, and outside the area
wait 1 day
Jiahe claims the fee back: owner absent
Anju claims the fee back: outside area
Li contests the claim of Anju
wait until claim-answer of Jiahe
  then Jiahe is refunded
wait until claim-decision of Anju
  then Anju is refunded
  then ledger of Hongda: prepaid 2,000, reserved 0
Jiahe takes 2,000 out of the balance of Jiahe
  then ledger of Jiahe: prepaid 0, withdrawal 2,000
