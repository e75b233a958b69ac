# Money that came late is there: a firm that vanishes afterwards is a firm that vanished
> What was late about a funding ends with its last yuan. It is no excuse for a silent site later, and no ground to leave.

given an active contract of 200,000 between Li and Hongda
wait until fund 1
wait until grace 1
wait until unfunded 1
  then nothing waits for site-log
Li funds stage 1
  then nothing waits for unfunded 1
Hongda starts stage 1
  then Hongda has until 2026-04-10 24:00 for site-log
