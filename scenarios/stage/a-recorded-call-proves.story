# A recorded call proves notice where mail does not arrive
> The operator may reach the owner by telephone or letter; then silence is silence.

given an active contract of 185,000 between Li and Hongda
mail to Li is not accepted
Li funds stage 1
Hongda starts stage 1
wait 5 days
Hongda submits stage 1
stage 1 is inspected: all good
Hongda records a call about window of stage 1
  refused wrong-role
Ops records a call about window of stage 1
wait until window of stage 1
  then stage 1 is released by silence
