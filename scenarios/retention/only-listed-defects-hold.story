# At term only listed defects hold, and only their part
> A note, the items, a photo. The rest is released.

given a completed flat of 185,000 between Li and Hongda
wait until retention-term of retention 1
Li names defects at retention 1: 9.9
  refused not-in-guide
Li names defects at retention 1: 1.18d, 1.18d
  refused repeated
Li names defects at retention 1: 1.18d
  then retention 1 is released
  then hold 1 of retention 1 is cure
Hongda cures hold 1 of retention 1
Li confirms the cure of hold 1 of retention 1
  then hold 1 of retention 1 is settled
  then ledger: retention 4,625, payable_firm 4,625
