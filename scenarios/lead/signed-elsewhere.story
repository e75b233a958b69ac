# An owner who signed elsewhere costs the firms nothing
> The fees go back by themselves.

given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
  then Hongda is charged
Li withdraws the request, signed elsewhere
  then the project is closed: withdrawn
  then Hongda is refunded
  then ledger of Hongda: prepaid 2,000, reserved 0, lead_fees 0
  then ledger of Jiahe: prepaid 2,000, reserved 0
