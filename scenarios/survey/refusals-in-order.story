# What a survey is refused for, in order of precedence
> A firm must have accepted; the time must lie ahead; the owner confirms before the firm comes.

given a qualified request of Li before Hongda, Jiahe and Anju
firm Mingde registers
Ops draws the firms
Mingde proposes a survey in 1 day
  refused not-yours
Li proposes a survey in 1 day
  refused wrong-role
Hongda proposes a survey in 1 day
  refused not-yet
Hongda accepts
Jiahe accepts
Anju accepts
Li confirms the survey of Mingde
  refused unknown
Li confirms the survey of Hongda
  refused not-yet
Hongda holds the survey
  refused not-yet
Hongda proposes a survey at 2026-03-02 08:00
  refused out-of-range
Hongda proposes a survey in 6 days
  refused out-of-range
Hongda proposes a survey in 1 day
Jiahe confirms the survey of Hongda
  refused wrong-role
Li confirms the survey of Hongda
Li confirms the survey of Hongda
  refused already-done
Hongda holds the survey
  refused not-due
wait 1 day
Hongda holds the survey
Hongda holds the survey
  refused already-done
