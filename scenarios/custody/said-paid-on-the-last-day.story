# Said on the last day, and not come: the owner still has the two days of grace
> Whoever was wrong about a transfer has the time to make it.

given an active contract of 200,000 between Li and Hongda
wait until 10 hours before fund 1
Li says that funding 1 is paid
wait 1 day
Ops answers that funding 1 has not come
  then Li has until 2026-03-18 24:00 for fund 1
wait until one minute before fund 1
  then nothing waits for grace 1
wait 1 minute
  then Li has until 2026-03-21 24:00 for grace 1
Li funds stage 1
  then stage 1 is funded
