# An owner reached by a call has the whole time from then
> After two failures nobody could tell the owner that there is something to choose. The operator calls; a proof lies between the beginning of its wait and now.

given an active contract of 185,000 between Li and Hongda
mail to Li bounces
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
wait until after-failures of stage 1
wait until after-failures of stage 1
wait until after-failures of stage 1
  then stage 1 is after-failures
wait 1 day
Ops records a call about after-failures of stage 1 at 2062-01-01 00:00
  refused out-of-range
Ops records a call about after-failures of stage 1
  then nothing waits for unreached of stage 1
Li lets stage 1 go on
  then stage 1 is rework
