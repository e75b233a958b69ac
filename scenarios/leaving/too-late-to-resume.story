# A firm that comes back when its time to resume is over
> An old photo is no sign of work. Once the owner may end the contract nothing the firm does takes that away: what it hands in
> is inspected all the same, and the owner ends it, or lets the time go by.

given stage 1 passed under a contract of 185,000 between Li and Hongda
Li approves stage 1
Li funds stage 2
Hongda starts stage 2
wait until site-log
wait until silent-site
Hongda logs work without a photo
  refused evidence-needed
Hongda logs work with an old photo
  refused evidence-needed
wait until one minute before resume
  then nothing waits for end-abandoned
wait 1 minute
Hongda logs work
Hongda submits the gate
the gate is inspected: all good
Hongda submits stage 2
  then Li has until 2026-04-20 24:00 for end-abandoned
stage 2 is inspected: all good
  then stage 2 is passed
Li ends the contract
wait until valuation
  then the project is closed: abandoned
