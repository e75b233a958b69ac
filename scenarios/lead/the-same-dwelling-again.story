# The same dwelling within ninety days is charged once
> The second charge comes back in the same moment.

given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
  then ledger of Hongda: prepaid 1,800, lead_fees 200
Li withdraws the request
the story turns to flat B
Li posts a request for the dwelling "flat A"
the contact is confirmed
Ops qualifies the request
Ops draws the firms
Hongda accepts
Jiahe accepts
Anju accepts
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
  then Hongda is refunded
  then ledger of Hongda: prepaid 1,800, lead_fees 200
