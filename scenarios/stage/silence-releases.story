# Silence after a pass releases the stage
> The owner has seven days. If she says nothing, and was told on two channels, the stage counts as accepted.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
  then stage 1 is funded
Hongda starts stage 1
  then stage 1 is locked
Hongda submits stage 1
  then stage 1 is submitted
stage 1 is inspected: all good
  then stage 1 is passed
wait until one minute before window of stage 1
  then stage 1 is passed
wait 1 minute
  then stage 1 is released by silence
  then ledger: stage1 0, payable_firm 36,850, payable_fees 300
Li objects to stage 1: 1.4
  refused wrong-state
