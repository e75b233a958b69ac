# Who moves in before acceptance takes what can be seen as it is; hidden works never
> The owner is warned. A contested pipe in the wall stays contestable.

given stage 1 passed under a contract of 185,000 between Li and Hongda
Hongda moves in
  refused wrong-role
Li moves in
Li moves in
  refused already-done
Li objects to stage 1: 1.5c
  refused in-use
Li objects to stage 1: 1.4
  then stage 1 is released by approved
