# Nobody to value what is held: the operator pays from the day the valuation was due, and day 45 ends it
> Where nobody could be drawn at all, the five days count from the day by which somebody had to be. Then the guide's upper price is the valuation.

given stage 1 passed under a contract of 200,000 between Li and Hongda
Li objects to stage 1: 1.4
Li deposits the visit fee for hold 1 of stage 1
Li funds stage 2
Hongda starts stage 2
the bank shows every payout
  then Ops has until 2026-03-26 24:00 for hold-valuation of hold 1 of stage 1
wait until hold-valuation of hold 1 of stage 1
  then the operator owes each side 1 for hold 1 of stage 1
wait until one minute before hard-stop of hold 1 of stage 1
  then hold 1 of stage 1 is second
wait 1 minute
  then hold 1 of stage 1 is settled
  then the operator owes each side 37 for hold 1 of stage 1
  then nothing waits for hold-valuation of hold 1 of stage 1
