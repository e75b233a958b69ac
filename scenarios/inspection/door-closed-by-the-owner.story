# An owner who closes the door pays the visit
> With the next stage, once. Where no stage is left to fund it is asked for by itself; unpaid it stays owed and holds up nothing.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
Wang arrives for stage 1
Wang finds the door of stage 1 closed by the owner
  then the owner owes 150 for visits
wait 1 day
stage 1 is inspected: all good
  then stage 2 asks for 37,600
Li approves stage 1
Li funds stage 2
  then the owner owes 0 for visits
  then ledger: fees 300
Hongda starts stage 2
Hongda submits the gate
the gate is inspected: all good
Hongda submits stage 2
stage 2 is inspected: all good
  then stage 3 asks for 37,150
Li approves stage 2
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda

# The last door
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
Ops draws a supervisor for stage 5
  then Wang is drawn for stage 5
Wang arrives for stage 5
Wang finds the door of stage 5 closed by the owner without a photo
  refused evidence-needed
Wang finds the door of stage 5 closed by the owner
  then Li has until 2026-03-26 24:00 for visit-fee 6
  then the owner owes 150 for visits
wait 1 day
stage 5 is inspected: all good
  then the owner owes 300 for visits
Li approves stage 5
wait until one minute before visit-fee 6
  then the owner owes 300 for visits
wait 1 minute
  then nothing waits for visit-fee 6
  then the owner owes 300 for visits
  then the project is completed
Li pays for the closed doors with 100
  then the owner owes 200 for visits
Li pays for the closed doors
  then the owner owes 0 for visits
  then ledger: fees 0, suspense 0
