# Each of the firm's deadlines: to answer, to visit, to cure
> A minute before it is in time; at the deadline it is missed. A cure that comes too late is still one.

given a completed flat of 185,000 between Li and Hongda
Li opens a ticket: "the door sticks"
wait until one minute before ticket-answer 1
  then ticket 1 is open
Hongda answers ticket 1
wait until one minute before ticket-visit 1
  then ticket 1 is answered
wait 1 minute
  then ticket 1 is missed
Hongda cures ticket 1
Li confirms ticket 1
  then ticket 1 is closed
Li opens a ticket: "the window rattles"
Hongda answers ticket 2
Hongda visits for ticket 2
wait until one minute before ticket-cure 2
  then ticket 2 is visited
wait 1 minute
  then ticket 2 is missed
Li opens a ticket: "the lamp flickers"
wait until ticket-answer 3
  then ticket 3 is missed
