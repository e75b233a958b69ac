# A notice is proved by the inbox and one other channel
> Opened by the party; accepted without bounce for a day; or recorded by the operator. Without it a deadline that hurts moves.

given an active contract of 185,000 between Li and Hongda
mail to Li bounces
Li funds stage 1
Hongda starts stage 1
wait 5 days
Hongda submits stage 1
stage 1 is inspected: all good
the clock runs window of stage 1
  refused not-due
Hongda opens the notice of window of stage 1
  refused wrong-role
Li opens the notice of window of stage 1
Li opens the notice of window of stage 2
  refused wrong-role
Ops records a call about window of stage 2
  refused unknown
wait until window of stage 1
  then stage 1 is passed
Ops records a letter about window of stage 1
wait until window of stage 1
  then stage 1 is released by silence
