# Too little stays unfunded and is shown; too much goes back; a repeated line is a repeat
> Every movement is booked on a statement line, once.

given an active contract of 200,000 between Li and Hongda
Li funds stage 1 with 30,000
  then stage 1 is unfunded
  then stage 1 asks for 10,150
  then ledger: suspense 30,000, stage1 0, cash 30,000
the bank shows its last line again
  refused already-done
Li funds stage 1 with 11,000
  then stage 1 is funded
  then ledger: suspense 0, stage1 40,000, fees 150, payable_owner 850
  then payout 1 is 850 to the owner
the same again
  then ledger: cash 41,000
the bank shows payout 1 of 100
  refused out-of-range
the bank shows payout 1
  then ledger: payable_owner 0, fees 150, cash 40,150
the bank shows payout 1
  refused already-done
the bank shows payout 9
  refused unknown
Li records payout 1
  refused wrong-role
