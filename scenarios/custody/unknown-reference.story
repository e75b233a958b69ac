# Money whose reference nobody knows waits, and goes back after five business days
> It is nobody's income while it waits.

given a market
the bank shows 5,000 under "rent for March"
  then ledger of line "BANK-1": unplaced 5,000
wait until one minute before unplaced of line "BANK-1"
  then ledger of line "BANK-1": unplaced 5,000, returning 0
wait 1 minute
  then ledger of line "BANK-1": unplaced 0, returning 5,000
the bank shows line "BANK-1" went back
  then ledger of line "BANK-1": returning 0, bank 0
