# A rival learns nothing by asking for what is not his to ask
> Whether another firm has quoted, claimed or has an appointment: who may not act hears that, and nothing else.

given Hongda, Meijia and Shenghe accept the request of Li
Hongda proposes a survey in 2 hours
Li confirms the survey of Hongda
wait 2 hours
Hongda holds the survey
Hongda quotes 180,000
Shenghe chooses Hongda
  refused wrong-role
Shenghe chooses Meijia
  refused wrong-role
Hongda claims the fee back: outside trade
Shenghe agrees to the claim of Hongda
  refused wrong-role
Shenghe agrees to the claim of Meijia
  refused wrong-role
Li chooses Meijia
  refused unknown
Shenghe opens the notice of claim-answer of Hongda
  refused wrong-role
Shenghe opens the notice of claim-answer of Meijia
  refused wrong-role
