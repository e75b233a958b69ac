# Money that belongs to nobody here goes back late: the operator owes its payer for the days
> Five business days to place it, two to send it back; then each day costs the operator.

given a market of Hongda, Jiahe and Anju
the bank shows 8,000 under "rent for March"
wait until unplaced of line "BANK-7"
wait until one minute before withdrawal of line "BANK-7"
wait 1 minute
wait 1 day
the bank shows line "BANK-7" went back
  then ledger of line "BANK-7": returning 0, bank 0, delay_cost 8, owed_payer 8
wait until compensation of line "BANK-7"
  then ledger of line "BANK-7": owed_payer 8
Ops records compensation for line "BANK-7"
  then ledger of line "BANK-7": owed_payer 0, own 8
  then nothing waits for compensation of line "BANK-7"
