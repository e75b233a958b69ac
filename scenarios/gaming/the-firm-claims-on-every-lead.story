# A firm claims its fee back on every lead
> It is refused nothing for that, but audited: above a fifth of its leads in ninety days some of its claims are drawn, and the operator looks into those whatever the owner says. The draw hangs on who the owner is, which the firm does not know. A claim turned down stays paid; a second claim on the same lead, and one after seven days, are none.

with lead.audit_sample = "10000"   # every claim of an audited firm is drawn
given Hongda, Jiahe and Anju accept the request of Li
owner Bai registers
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
wait 1 day
Hongda holds the survey
Hongda claims the fee back: owner absent   # whom it has just met
  refused already-done
Hongda claims the fee back: outside trade
  then the claim of Hongda is audited: 1 of 1 leads, drawn
  then nothing waits for claim-answer of Hongda
Li contests the claim of Hongda
Ops turns down the claim of Hongda
  then Hongda is charged
Hongda claims the fee back: outside area
  refused already-done

the story turns to flat B
Bai posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
Hongda accepts
Jiahe accepts
Anju accepts
Hongda proposes a survey in 1 day
Bai confirms the survey of Hongda
wait 1 day
Hongda holds the survey
Hongda claims the fee back: contact dead   # a ground of another mode of charging
  refused out-of-range
Hongda claims the fee back: outside trade
  then the claim of Hongda is audited: 2 of 2 leads, drawn
Bai agrees to the claim of Hongda   # a friend's word does not do
  then Hongda is charged
Ops turns down the claim of Hongda
  then ledger of Hongda: prepaid 1,600, lead_fees 400
