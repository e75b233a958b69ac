# A countersignature that does not come in two business days counts as given
> Nobody waits for the operator.

given a contract of 185,000 to sign between Li and Hongda
Li signs
Hongda signs
wait until one minute before countersign
  then the project is signing
wait 1 minute
  then the project is cooling-off
