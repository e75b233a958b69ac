# A deadline holds although the clock comes by late
> The server was down at midnight. Who acts at one minute to eight is as late as he would be with the clock in time.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.9
wait until one minute before rework of stage 1
the clock stands still for 8 hours
Li submits stage 1
  refused wrong-role
Hongda submits stage 1
  refused too-late
the clock catches up
  then stage 1 is after-failures
wait until one minute before after-failures of stage 1
the clock stands still for 1 minute
Li ends over stage 1
  refused too-late
the clock catches up
  then stage 1 is rework
