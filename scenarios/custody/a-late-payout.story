# A payout is due in two business days; the operator pays for each day more
> 0.05 % of 39,850 a day for all days together, rounded once. It is owed to the firm, falls due when the payout is proved, and comes from the operator's own account: custody pays nothing of it.

given stage 1 passed under a contract of 200,000 between Li and Hongda
Li approves stage 1
  then payout 2 is 150 to the pool
the bank shows payout 1
the bank shows payout 2
  then payout 3 is 39,850 to the firm
  then Ops has until 2026-03-19 24:00 for payout 3
wait until one minute before payout 3
  then the operator owes 0
wait 1 minute
  then the operator owes 19.92
wait 1 day
  then the operator owes 39.85 to the firm, 0 of it due
  then the operator owes 0 to the owner
  then ledger of the delays: owed_firm 0
Ops records compensation 1
  refused unknown
the bank shows payout 3
  then payout 3 is 39,850 to the firm, paid
  then the operator owes 39.85 to the firm, 39.85 of it due
  then ledger of the delays: delay_cost 39.85, owed_firm 39.85, own 0
  then Ops has until 2026-03-24 24:00 for compensation 1
wait until one minute before compensation 1
  then the operator owes 39.85 to the firm
wait 1 minute
  then Ops has until 2026-03-25 24:00 for compensation 1
wait 3 days
  then the operator owes 39.85 to the firm
Hongda records compensation 1
  refused wrong-role
Ops records compensation 1 of 39
  refused out-of-range
Ops records compensation 1
  then the operator owes 0
  then ledger of the delays: delay_cost 39.85, owed_firm 0, own 39.85
  then ledger: payable_firm 0, cash 0
  then nothing waits for compensation 1
Ops records compensation 1
  refused already-done
Ops records compensation 2
  refused unknown
