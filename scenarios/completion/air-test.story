# An ordered air test keeps the completion window open
> Until five days after its report, at most twenty-one days. A failed test is reworked by the firm.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
Hongda orders an air test
  refused wrong-role
Ops records the air test: all good
  refused not-yet
Li orders an air test
Li orders an air test
  refused already-done
stage 5 is inspected: all good
Li records the air test: all good
  refused wrong-role
Ops records the air test: too much
  then stage 5 is rework
Hongda submits stage 5
stage 5 is inspected: all good
Li orders an air test
wait until one minute before window of stage 5
  then stage 5 is passed
  then the project is active
wait 1 minute
  then the project is completed
