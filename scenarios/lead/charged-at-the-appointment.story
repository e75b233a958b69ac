# The fee is charged when both have confirmed the survey, and not before
> 200 yuan, shown before acceptance, out of what was set aside.

given Hongda, Jiahe and Anju accept the request of Li
  then ledger of Hongda: prepaid 1,800, reserved 200, lead_fees 0
Hongda proposes a survey in 1 day
  then ledger of Hongda: reserved 200, lead_fees 0
Li confirms the survey of Hongda
  then Hongda is charged
  then ledger of Hongda: prepaid 1,800, reserved 0, lead_fees 200
