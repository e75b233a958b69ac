# An owner who is asked to accept alone need not
> Silence declines as well: no default ever signs. The visit goes on, and a supervisor who comes after all is heard.

given an active contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
supervisor Qian registers
Ops admits Qian
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
wait until visit of stage 1
at 2026-03-20 00:00
Hongda asks the owner to accept stage 1 alone
wait until one minute before acceptance of stage 1
  then Li has until 2026-03-27 24:00 for acceptance of stage 1
wait 1 minute
  then nothing waits for acceptance of stage 1
  then stage 1 is submitted
Hongda asks the owner to accept stage 1 alone
  refused already-done
Li accepts stage 1 alone
  refused already-done
