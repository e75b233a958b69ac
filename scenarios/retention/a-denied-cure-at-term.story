# A cure of the retention's defects that the owner denies is looked at by another supervisor
> What is upheld stays held, at its cost to fix; the hard stop pays it to the owner.

given a completed flat of 185,000 between Li and Hongda
wait until retention-term of retention 1
Li names defects at retention 1: 1.18d
Hongda cures hold 1 of retention 1
Li denies the cure of hold 1 of retention 1
  then hold 1 of retention 1 is second
hold 1 of retention 1 is inspected: all good but 1.18d; cost to fix 100
  then hold 1 of retention 1 is cure at 100
wait until hard-stop of hold 1 of retention 1
  then hold 1 of retention 1 is settled
  then ledger: payable_owner 100, retention 4,625
