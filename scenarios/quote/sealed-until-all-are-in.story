# Quotes are sealed until all are in, then opened at once
> No rival and no owner reads a quote before the others have bound themselves. Until then a firm may replace its own.

given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
wait 1 day
Hongda quotes 150,000
  refused not-yet
Hongda holds the survey
Jiahe holds the survey
Anju holds the survey
Li quotes 1
  refused wrong-role
Hongda quotes an empty bill
  refused missing
Hongda quotes 150,000 in 2 days
  refused out-of-range
Hongda quotes 150,000
  then Hongda is quoted
  then the quotes are sealed
Hongda quotes 148,000
Li chooses Hongda
  refused wrong-state
Jiahe quotes 180,000
  then the quotes are sealed
Anju quotes 170,000
  then the quotes are open
  then the project is choosing
  then Li has until 2026-03-17 24:00 for choice
Hongda quotes 120,000
  refused too-late
