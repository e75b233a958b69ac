# Nobody to inspect the waterproofing: the owner may accept it alone, and tiling may begin
> It pays nothing. Where nobody could be drawn at all, the week counts from the day somebody was wanted.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
Li funds stage 2
Hongda starts stage 2
Ops suspends Wang
Hongda submits the gate
wait 6 days
Hongda asks the owner to accept the gate alone
  refused not-due
wait 2 days
Hongda asks the owner to accept the gate alone
Li would rather wait for the gate
  then the gate is submitted
Hongda asks the owner to accept the gate alone
  refused already-done
Hongda asks for a supervisor from outside for the gate
supervisor Sun registers in district 110105
Ops admits Sun
the gate is inspected: all good but 2.4
  then the gate is rework

# Once more, and this time the owner signs
Ops suspends Sun
Hongda submits the gate
wait 8 days
Hongda asks the owner to accept the gate alone
Li accepts the gate alone
  then the gate is passed
  then ledger: stage2 37,000
Hongda submits stage 2
  then stage 2 is submitted
