# An objection whose deposit nobody proved was asked for does not lapse
> Silence pays the firm only where it is proved. The hold waits for the hard stop, which gives the owner what putting it right costs.

given stage 1 passed under a contract of 185,000 between Li and Hongda
mail to Li bounces
Li objects to stage 1: 1.4
wait until objection-deposit of hold 1 of stage 1
wait until objection-deposit of hold 1 of stage 1
  then hold 1 of stage 1 is deposit
wait until one minute before objection-deposit of hold 1 of stage 1
  then hold 1 of stage 1 is deposit
wait 1 minute
  then hold 1 of stage 1 is waiting
Li deposits the visit fee for hold 1 of stage 1
  then hold 1 of stage 1 is waiting
wait until hard-stop of hold 1 of stage 1
  then hold 1 of stage 1 is settled
