# An owner who starts in more than half a year is kept out of dispatch and told so
> Firms pay for leads. A flat that is not ready costs them money and brings the owner nothing.

given a market of Hongda, Jiahe and Anju
owner Li registers
Li posts a request to start in 7 months
the contact is confirmed
Ops qualifies the request
  refused starts-too-late
wait until one minute before qualify
  then the project is contact-verified
wait 1 minute
  then the project is closed: not-qualified
