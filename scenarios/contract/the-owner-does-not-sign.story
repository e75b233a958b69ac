# An owner who does not sign in seven days is back at the choice, once
> The firm did nothing wrong and may be chosen again; the owner has no more time than was left of the choice. A second time is a choice left to expire.

given a contract of 185,000 to sign between Li and Hongda
wait until one minute before sign-owner
  then the project is signing
wait 1 minute
  then the project is choosing
Li chooses Hongda
  then the project is signing
wait until one minute before sign-owner
  then the project is signing
  then Li has vanished 0 times
wait 1 minute
  then the project is closed: expired
  then Li has vanished 1 times
