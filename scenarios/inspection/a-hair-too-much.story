# One point beyond one and a half times the limit goes on the list
> So does a second point in five outside, be it by a hair.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.4 at 2 2 2 2 3.001
  then report 1 of stage 1 says pass-with-list
