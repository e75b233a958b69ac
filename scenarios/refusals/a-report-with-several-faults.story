# A report with several faults
> Who may not, what does not exist, the moment, what is missing, what the checklist does not know, the photos, the minutes.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Li reports on stage 9: only 9.9 after 10 minutes without photos
  refused wrong-role
Wang reports on stage 9: only 9.9 after 10 minutes without photos
  refused unknown
Li draws a supervisor for stage 9
  refused wrong-role
Ops draws a supervisor for stage 9
  refused unknown
Ops draws a supervisor for stage 1
Li reports on stage 1: only 9.9 after 10 minutes without photos
  refused wrong-role
Wang reports on stage 1: only 9.9 after 10 minutes without photos
  refused not-yet
Wang arrives for stage 1
Wang reports on stage 1: only 9.9 after 10 minutes without photos
  refused missing
Wang reports on stage 1: all good but 9.9 after 10 minutes without photos
  refused not-in-guide
Wang reports on stage 1: all good after 10 minutes without photos
  refused evidence-needed
Wang reports on stage 1: all good after 10 minutes
  refused no-report
wait 1 hour
Wang reports on stage 1: all good
  then stage 1 is passed
