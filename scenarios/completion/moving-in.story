# Who moves in before acceptance takes what can be seen as it is; hidden works never
> The owner is warned. A line on the wall counts as accepted; a pipe behind it stays contestable.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
Li funds stage 2
Hongda starts stage 2
Hongda submits the gate
the gate is inspected: all good
Hongda submits stage 2
stage 2 is inspected: all good
Hongda moves in
  refused wrong-role
Li moves in
Li moves in
  refused already-done
Li objects to stage 2: 2.10b
  refused in-use
Li objects to stage 2: 2.13c
  refused in-use
Li objects to stage 2: 2.2
  then stage 2 is released by approved
