# A firm that holds no survey in five days drops out
> Five days after the dispatch is complete. With the last firm gone the project ends.

given Hongda, Jiahe and Anju accept the request of Li
  then Hongda has until 2026-03-07 24:00 for survey of Hongda
Hongda proposes a survey in 1 day
  then Li has until 2026-03-07 24:00 for survey of Hongda
Li confirms the survey of Hongda
wait 1 day
Hongda holds the survey
wait until one minute before survey of Jiahe
  then 3 firms reach the owner
wait 1 minute
  then Jiahe is out: no-survey
  then Anju is out: no-survey
  then 1 firms reach the owner
  then the project is quoting
Hongda quotes 150,000
  then the project is choosing
