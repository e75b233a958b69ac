# No supervisor for a week: the firm may ask the owner to accept alone
> Seven days after the first draw, and not before. The owner signs, and the stage is released as by a waiver; or would rather wait, and nothing is lost. Of a visit that nobody made nobody pays a half.

given an active contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
supervisor Qian registers
Ops admits Qian
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
Li accepts stage 1 alone
  refused not-yet
Hongda asks the owner to accept stage 2 alone
  refused unknown
Li asks the owner to accept stage 1 alone
  refused wrong-role
Jiahe asks the owner to accept stage 1 alone
  refused not-yours
Hongda asks the owner to accept stage 1 alone
  refused not-due

# The first stays away, and the next is on the way
wait until visit of stage 1
at 2026-03-19 23:59
Hongda asks the owner to accept stage 1 alone
  refused not-due
wait 1 minute
Hongda asks the owner to accept stage 1 alone
  then Li has until 2026-03-27 24:00 for acceptance of stage 1
Hongda asks the owner to accept stage 1 alone
  refused already-done
Hongda accepts stage 1 alone
  refused wrong-role

# The owner signs: the firm's submission and a signature release, as the general law has it
Li accepts stage 1 alone
  then stage 1 is released by waiver
  then ledger: stage1 0, payable_firm 37,000, payable_fees 0, fees 150
  then nothing waits for acceptance of stage 1
Li accepts stage 1 alone
  refused unknown
