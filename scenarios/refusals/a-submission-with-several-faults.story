# A stage that is handed in with several faults
> What does not exist, who may not, the moment, the evidence, the gate.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
Li submits stage 9 without evidence
  refused unknown
Li submits stage 2 without evidence
  refused wrong-role
Jiahe submits stage 2 without evidence
  refused not-yours
Hongda submits stage 2 without evidence   # not begun, no photo, no waterproofing
  refused wrong-state
Li funds stage 2
Hongda starts stage 2
Hongda submits stage 2 without evidence
  refused evidence-needed
Hongda submits stage 2
  refused gate-closed
