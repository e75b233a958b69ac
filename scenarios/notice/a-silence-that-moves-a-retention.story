# At term, too, a silence that nobody proved pays nobody
> The reminder's deadline moves twice; then the part is contested, and the hard stop ends it.

given a completed flat of 185,000 between Li and Hongda
mail to Li bounces
wait until retention-term of retention 1
wait until retention-answer of retention 1
wait until retention-reminder of retention 1
  then retention 1 is reminded
wait until retention-reminder of retention 1
  then retention 1 is reminded
wait until retention-reminder of retention 1
  then ledger: payable_firm 0
