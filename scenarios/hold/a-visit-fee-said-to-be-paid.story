# An owner who has paid the visit fee keeps the objection while the operator looks for it
> Its deadline stands still, and goes on for no less than two days where the fee has not come. The hard stop stands where it stood.

given stage 1 passed under a contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.4
wait until one minute before objection-deposit of hold 1 of stage 1
Li says that funding 3 is paid
  then nothing waits for objection-deposit of hold 1 of stage 1
wait 2 days
  then hold 1 of stage 1 is deposit
Ops answers that funding 3 has not come
  then Li has until 2026-03-24 24:00 for objection-deposit of hold 1 of stage 1
Li deposits the visit fee for hold 1 of stage 1
  then hold 1 of stage 1 is second
