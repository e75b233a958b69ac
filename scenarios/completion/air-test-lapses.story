# An air test that nobody reports lapses after twenty-one days
> It keeps nothing open any longer.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
Li orders an air test
stage 5 is inspected: all good but 5.5
wait until rework of stage 5
wait until after-failures of stage 5
  then stage 5 is rework
wait until one minute before air-test
  then stage 5 is rework
wait 1 minute
  then nothing waits for air-test
Ops records the air test: all good
  refused too-late
