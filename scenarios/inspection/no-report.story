# What is no report, in order of precedence
> A short visit, or one said to be longer than it was; a missing item, an unknown one, a point too few; a cost where nothing is
> wrong, or above the stage's price; no photo. The supervisor who is tied to the firm is never drawn.

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
  refused tied
Li arrives for stage 1
  refused wrong-role
Wang reports on stage 1: all good
  refused not-yet
Wang arrives for stage 1
Wang arrives for stage 1
  refused already-done
Wang reports on stage 1: all good
  refused no-report
wait 50 minutes
Wang reports on stage 1: all good
  refused out-of-range
Wang reports on stage 1: only 1.1 after 45 minutes
  refused missing
Wang reports on stage 1: all good but 1.4 at 3000 after 45 minutes
  refused missing
Wang reports on stage 1: all good; cost to fix 100 after 45 minutes
  refused out-of-range
Wang reports on stage 1: all good but 1.18d; cost to fix 37,001 after 45 minutes
  refused out-of-range
Wang reports on stage 1: all good but 9.9 after 45 minutes
  refused not-in-guide
Wang reports on stage 1: all good after 44 minutes
  refused no-report
Wang reports on stage 1: all good after 45 minutes without photos
  refused evidence-needed
Wang reports on stage 1: all good after 45 minutes
  then stage 1 is passed
