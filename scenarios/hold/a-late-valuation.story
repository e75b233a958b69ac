# Held money whose valuation is late: the operator pays both sides, day by day
> Five days from the draw. Then 0.05 % of the held sum a day to each, out of the operator's own pocket, until the report is there or the hard stop ends it.

given stage 1 passed under a contract of 200,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
supervisor Qian registers
Ops admits Qian
Li objects to stage 1: 1.4
Li deposits the visit fee for hold 1 of stage 1
Ops draws a supervisor for hold 1 of stage 1
the bank shows every payout
  then hold 1 of stage 1 is second at 2,000
  then Ops has until 2026-03-22 24:00 for hold-valuation of hold 1 of stage 1

# The first stays away, a second is drawn, and the sum stands still meanwhile
wait until one minute before hold-valuation of hold 1 of stage 1
  then the operator owes each side 0 for hold 1 of stage 1
wait 1 minute
  then the operator owes each side 1 for hold 1 of stage 1
  then the operator owes 2
wait 1 day
  then the operator owes each side 2 for hold 1 of stage 1
hold 1 of stage 1 is inspected: all good but 1.4; cost to fix 500
  then hold 1 of stage 1 is cure at 500
  then nothing waits for hold-valuation of hold 1 of stage 1
the bank shows every payout
wait 3 days
  then the operator owes 4
