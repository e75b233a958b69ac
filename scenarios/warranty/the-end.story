# The warranty ends: two years for all work, five for waterproofing; then the project is closed
> The record stays.

given a completed flat of 185,000 between Li and Hongda
wait until retention-term of retention 1
Li releases retention 1
the bank shows every payout
wait until retention-term of retention 2
Li releases retention 2
the bank shows every payout
wait 13 months
Li opens a ticket: "a door sticks"
  refused too-late
Li opens a ticket: "damp below the shower", waterproofing
Hongda answers ticket 1
Hongda visits for ticket 1
Hongda cures ticket 1
Li confirms ticket 1
wait until one minute before warranty-end
  then the project is completed
wait 1 minute
  then the project is closed: fulfilled
  then ledger: cash 0, retention 0
Li opens a ticket: "damp below the shower", waterproofing
  refused too-late
