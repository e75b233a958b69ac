# At the deadline the quotes are opened with those that are in
> One deadline for all: twelve days. Who surveyed and did not quote gets no fee back and loses a point.

given Hongda, Jiahe and Anju accept the request of Li
  then Hongda has until 2026-03-14 24:00 for quotes of Hongda
  then Anju has until 2026-03-14 24:00 for quotes of Anju
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
wait 1 day
Hongda holds the survey
Jiahe holds the survey
Anju holds the survey
Hongda quotes 150,000
Jiahe quotes 180,000
  then nothing waits for quotes of Hongda
wait until one minute before quotes of Anju
  then the quotes are sealed
wait 1 minute
  then the quotes are open
  then Anju is out: no-quote
  then Anju has lost 1 points
  then ledger of Anju: prepaid 1,800, lead_fees 200
Anju quotes 100,000
  refused too-late
Li chooses Anju
  refused unknown
