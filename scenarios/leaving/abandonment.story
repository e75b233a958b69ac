# A site gone silent: seven days, a look, a notice, seven days, then the owner may end it
> Plain abandonment. Accepted work is paid, the unspent custody comes back, and so does the half of a visit that nobody made.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
the bank shows every payout
Hongda starts stage 1
  then Hongda has until 2026-03-19 24:00 for site-log
wait until one minute before site-log
  then Hongda has until 2026-03-19 24:00 for site-log
wait 1 minute
  then Wang is drawn for the site
  then Wang has until 2026-03-23 24:00 for silent-site
wait until one minute before silent-site
  then nothing waits for resume
wait 1 minute
  then Hongda has until 2026-03-31 24:00 for resume
wait until one minute before resume
  then nothing waits for end-abandoned
wait 1 minute
  then Li has until 2026-04-15 24:00 for end-abandoned
Li ends the contract
wait until valuation
  then the project is closed: abandoned
  then ledger: payable_owner 37,150, payable_firm 0, payable_fees 0
