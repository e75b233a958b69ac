# What a submission is refused for, in order of precedence
> Who may not, the moment, the evidence, the gate.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Li starts stage 1
  refused wrong-role
Jiahe starts stage 1
  refused not-yours
Hongda starts stage 9
  refused unknown
Hongda submits stage 1
  refused wrong-state
Hongda starts stage 1
Hongda starts stage 1
  refused already-done
Li submits stage 1
  refused wrong-role
Hongda submits stage 1 without evidence
  refused evidence-needed
Hongda submits stage 1
Hongda submits stage 1
  refused already-done
Wang logs work
  refused wrong-role
