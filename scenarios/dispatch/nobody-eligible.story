# Nobody is eligible: the operator may look for firms until the clock draws
> Not vetted, without deposit, for other budgets, elsewhere, without a free crew: none of these is drawn.

given a market
firm Poor registers
firm Villa registers for budgets from 500,000 to 900,000
Ops vets Villa
Ops records a deposit of 10,000 from Villa
firm Faraway registers in district 110101
Ops vets Faraway
Ops records a deposit of 10,000 from Faraway
owner Li registers
Li posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
  refused nobody-eligible
wait until one minute before draw
  then the project is qualified
wait 1 minute
  then the project is closed: nobody-eligible
