# Mail accepted for less than a day proves nothing yet
> It must have lain there for 24 hours.

given an active contract of 185,000 between Li and Hongda
mail to Li is not accepted
Li funds stage 1
Hongda starts stage 1
wait 5 days
Hongda submits stage 1
stage 1 is inspected: all good
wait until 23 hours before window of stage 1
mail to Li arrives
wait until window of stage 1
  then stage 1 is passed
wait until window of stage 1
  then stage 1 is released by silence
