# A firm claims its fee back on every lead
> Its claims are heard one by one: the owner is asked each time, and the operator decides what she contests. A contested claim that the operator turns down stays paid; a second claim on the same lead, and one after seven days, are none.

given Hongda, Jiahe and Anju accept the request of Li
owner Bai registers
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
wait 1 day
Hongda holds the survey
Hongda claims the fee back: owner absent
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
Bai contests the claim of Hongda
Ops turns down the claim of Hongda
  then ledger of Hongda: prepaid 1,600, lead_fees 400
