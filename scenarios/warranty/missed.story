# A firm that misses its time pays for another
> Out of the retention, as far as it reaches, and no more than is held for such items: 1.5 times what they cost to put right. The firm has read that bound since the ticket was opened.

given a completed flat of 185,000 between Li and Hongda
Li opens a ticket about 9.9: "water under the basin", a leak
  refused not-in-guide
Li opens a ticket about 5.5: "water under the basin", a leak
Hongda opens the notice of ticket-answer 1
Li hires another for ticket 1 at 2,000
  refused wrong-state
wait 239 minutes
  then ticket 1 is open
wait 1 minute
  then ticket 1 is missed
Hongda hires another for ticket 1 at 2,000
  refused wrong-role
Li hires another for ticket 1 at 0
  refused out-of-range
Li hires another for ticket 1 at 2,000
  then ticket 1 is hired
  then ledger: retention 7,675, payable_owner 1,575   # 3 joints at 350, and a half more
Li hires another for ticket 1 at 2,000
  refused wrong-state
