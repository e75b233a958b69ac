# Who opened an older notice is noticed of the next one as everybody is
> What was opened for the first week's log says nothing about the second week, neither for the notice nor against it.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda opens the notice of site-log
wait 3 days
Hongda logs work
  then Hongda has until 2026-03-22 24:00 for site-log
wait until site-log
  then nothing waits for site-log
