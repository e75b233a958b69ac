# An owner who does not sign in seven days is back at the choice
> The firm did nothing wrong and may be chosen again.

given a contract of 185,000 to sign between Li and Hongda
wait until one minute before sign-owner
  then the project is signing
wait 1 minute
  then the project is choosing
Li chooses Hongda
  then the project is signing
