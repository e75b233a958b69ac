# A ticket answered, visited, cured and confirmed
> A day to answer, three to come, seven to cure. A leak is answered in four hours.

given a completed flat of 185,000 between Li and Hongda
Hongda opens a ticket: "the door sticks"
  refused wrong-role
Li opens a ticket: "the door sticks"
  then ticket 1 is open
Li answers ticket 1
  refused wrong-role
Hongda answers ticket 2
  refused unknown
Hongda answers ticket 1
  then ticket 1 is answered
Hongda visits for ticket 1
  then ticket 1 is visited
Li confirms ticket 1
  refused wrong-state
Hongda cures ticket 1
  then ticket 1 is cured
Hongda cures ticket 1
  refused already-done
Li denies ticket 1
  then ticket 1 is visited
Hongda cures ticket 1
wait until one minute before ticket-confirm 1
  then ticket 1 is cured
wait 1 minute
  then ticket 1 is closed
Hongda cures ticket 1
  refused wrong-state
