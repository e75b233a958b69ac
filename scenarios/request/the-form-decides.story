# Where the operator is silent, the form's score decides
> The operator has three days to read a request. After that the form's points decide, so that nobody waits for a desk.

given a market of Hongda, Jiahe and Anju
owner Li registers
Li posts a request
the contact is confirmed
  then the project is contact-verified
  then Ops has until 2026-03-05 24:00 for qualify
wait until one minute before qualify
  then the project is contact-verified
wait 1 minute
  then the project is qualified
Ops qualifies the request
  refused already-done
