# What is no report, in order of precedence
> A short visit, a missing item, an unknown one, no photo. The supervisor who is tied to the firm is never drawn.

given an active contract of 185,000 between Li and Hongda
supervisor Qian registers with a tie to Hongda
Ops admits Qian
Li funds stage 1
Hongda starts stage 1
Wang arrives for stage 1
  refused unknown
Hongda submits stage 1
Ops draws a supervisor for stage 1
  then Wang is drawn for stage 1
Qian arrives for stage 1
  refused not-yours
Li arrives for stage 1
  refused wrong-role
Wang reports on stage 1: all good
  refused not-yet
Wang arrives for stage 1
Wang arrives for stage 1
  refused already-done
Wang reports on stage 1: only 1.1
  refused missing
Wang reports on stage 1: all good but 9.9
  refused not-in-guide
Wang reports on stage 1: all good after 44 minutes
  refused no-report
Wang reports on stage 1: all good without photos
  refused evidence-needed
Wang reports on stage 1: all good after 45 minutes
  then stage 1 is passed
