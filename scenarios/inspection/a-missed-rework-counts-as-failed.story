# A rework date that is missed counts as a failed inspection
> After two failures the owner has seven days to say how to go on.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
  then report 1 of stage 1 says fail-major
  then Hongda has until 2026-03-19 24:00 for rework of stage 1
wait until one minute before rework of stage 1
  then stage 1 is rework
wait 1 minute
  then stage 1 is after-failures
  then Li has until 2026-03-27 24:00 for after-failures of stage 1
