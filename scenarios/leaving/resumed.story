# A firm that resumes is at work again
> One photo on site is enough; silence is counted anew.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
wait until site-log
Ops draws a supervisor for the site
  refused wrong-state
wait until silent-site
Hongda logs work
  then nothing waits for resume
  then Hongda has until 2026-03-31 24:00 for site-log
wait until site-log
wait until silent-site
wait until resume
wait until one minute before end-abandoned
  then the project is active
wait 1 minute
  then the project is active
  then nothing waits for end-abandoned
