# Money that arrived in time and was recorded late
> The bank's day of value counts, not the day the operator reads the statement: the end for want of funds falls away, and what was asked for is there.

given an active contract of 200,000 between Li and Hongda
  then Li has until 2026-03-15 24:00 for fund 1
wait until fund 1
wait until grace 1
wait until unfunded 1
Hongda ends the contract
  then the project is ending
wait 1 day
Li funds stage 1, valued 2025-12-01 09:00
  refused out-of-range
Li funds stage 1, valued 2026-03-15 09:00
  then the project is active
  then stage 1 is funded
  then nothing waits for valuation
Hongda starts stage 1

