# Silence that cannot be proved releases nothing
> The notice bounced. The deadline moves by its own length, twice; then the stage counts as contested, and ends at day 45.

given an active contract of 185,000 between Li and Hongda
mail to Li bounces
Li funds stage 1
Hongda starts stage 1
wait 5 days
Hongda submits stage 1
stage 1 is inspected: all good
  then Li has until 2026-03-24 24:00 for window of stage 1
wait until window of stage 1
  then stage 1 is passed
wait until window of stage 1
  then stage 1 is passed
wait until one minute before window of stage 1
  then stage 1 is passed
  then ledger: stage1 37,000
wait 1 minute
  then hold 1 of stage 1 is waiting at 37,000
  then ledger: stage1 0, contested1 37,000, payable_firm 0, payable_fees 150
wait until one minute before hard-stop of hold 1 of stage 1
  then ledger: contested1 37,000
wait 1 minute
  then the project is active
  then hold 1 of stage 1 is settled
  then ledger: contested1 0, payable_firm 36,850, payable_fees 300
