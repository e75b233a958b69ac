# After two failures the owner's silence lets it go on once, then ends it by valuation
> No default pays against a failed inspection.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
  then stage 1 is after-failures
wait until one minute before after-failures of stage 1
  then stage 1 is after-failures
wait 1 minute
  then stage 1 is rework
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
  then stage 1 is after-failures
wait until one minute before after-failures of stage 1
  then the project is active
wait 1 minute
  then the project is ending
wait until valuation
  then the project is closed: failed
  then ledger: stage1 0, payable_owner 37,000, payable_firm 0
