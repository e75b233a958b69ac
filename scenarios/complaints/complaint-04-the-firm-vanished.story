# Complaint 4: "The firm vanished; the platform gave back what was left and shrugged"
> Here: nothing was paid ahead, so that what is left is all that was not earned. Silence on site is noticed after seven days by the market, not by the owner. What of the loss goes beyond the price is the guarantee fund's matter, not told here.

given an active contract of 100,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
Li funds stage 3
Hongda starts stage 3
the bank shows every payout
  then the owner's exposure is 0
  then ledger: cash 20,150, fees 150, stage3 20,000
Hongda falls silent
wait until one minute before site-log
  then nothing waits for silent-site
wait 1 minute
  then Wang is drawn for the site
wait until silent-site
wait until resume
Li ends the contract
wait until valuation
  then the project is closed: abandoned
  then ledger: stage3 0, payable_owner 20,150, payable_firm 0
the bank shows every payout
  then ledger: cash 0
