# Waterproofing that fails is put right by a date, and counts as a failure of its stage
> A date missed counts once more. After two the owner says how to go on; what follows is the waterproofing again, not the tiles.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
Li funds stage 2
Hongda starts stage 2
Hongda submits the gate
the gate is inspected: all good but 2.2 at 1700 1700
  then the gate is rework
  then stage 2 is locked
  then Hongda has until 2026-03-24 24:00 for rework of stage 2
Hongda submits stage 2
  refused gate-closed
wait until one minute before rework of stage 2
  then the gate is rework
wait 1 minute
  then stage 2 is after-failures
  then the gate is open
Hongda submits the gate
  refused wrong-state
  then Li has until 2026-04-01 24:00 for after-failures of stage 2
Li lets stage 2 go on
  then stage 2 is locked
  then the gate is rework
Hongda submits the gate
  then nothing waits for rework of stage 2
the gate is inspected: all good
  then the gate is passed
Hongda submits stage 2
  then stage 2 is submitted
