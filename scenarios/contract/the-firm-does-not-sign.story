# A firm that does not sign in seven days loses the contract and a point
> The owner chooses among the others.

given a contract of 185,000 to sign between Li and Hongda
wait 1 day
Li signs
  then Hongda has until 2026-03-14 24:00 for sign-firm
wait until one minute before sign-firm
  then the project is signing
wait 1 minute
  then the project is choosing
  then Hongda is out: not-signed
  then Hongda has lost 1 points
Li chooses Hongda
  refused used-up
Li chooses Jiahe
  then the project is signing
