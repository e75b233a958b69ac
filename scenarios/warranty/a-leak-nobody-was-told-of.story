# A firm that nobody told of a leak does not pay for another before the operator has tried
> Four hours, twice more, then the operator has four hours to reach the firm. Then the owner may hire another all the same: that takes nothing from the weaker side. Who opened the ticket has its four hours and no more.

given a completed flat of 185,000 between Li and Hongda
mail to Hongda bounces
Li opens a ticket: "water under the basin", a leak
wait 4 hours
  then ticket 1 is open
wait 4 hours
  then ticket 1 is open
wait 4 hours
  then ticket 1 is open
Li hires another for ticket 1 at 2,000
  refused wrong-state
wait until one minute before unreached 1
  then ticket 1 is open
wait 1 minute
  then ticket 1 is missed
Li opens a ticket: "water under the bath", a leak
Hongda opens the notice of ticket-answer 2
wait 239 minutes
  then ticket 2 is open
wait 1 minute
  then ticket 2 is missed
