# No tiling before the waterproofing has passed
> A gate inside stage 2: it pays nothing, but stage 2 cannot be submitted before it.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
Li funds stage 2
Hongda submits the gate
  refused wrong-state
Hongda starts stage 2
Hongda submits stage 2
  refused gate-closed
Hongda submits the gate
  then the gate is submitted
Hongda submits the gate
  refused already-done
the gate is inspected: all good but 2.4
  then the gate is rework
  then stage 2 is locked
wait 3 days
Hongda submits the gate
the gate is inspected: all good
  then the gate is passed
  then ledger: stage2 37,000, fees 150, payable_fees 450
Hongda submits stage 2
  then stage 2 is submitted
