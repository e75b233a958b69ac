# An objection that nobody comes to look at for a week: the owner may let it go
> The firm asks; the owner signs that the items are accepted, the hold goes to the firm, and the deposit comes back, for nobody came.

given stage 1 passed under a contract of 200,000 between Li and Hongda
Li objects to stage 1: 1.4
Li deposits the visit fee for hold 1 of stage 1
the bank shows every payout
wait 8 days
Hongda asks the owner to accept hold 1 of stage 1 alone
Li accepts hold 1 of stage 1 alone
  then hold 1 of stage 1 is settled
  then ledger: deposit 0, contested1 0, payable_owner 300, payable_firm 2,000
