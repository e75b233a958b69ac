# Suspended, or tied to the firm, after being drawn
> The visit goes back to the draw at once; another looks, and nobody loses points for it.

given an active contract of 185,000 between Li and Hongda
supervisor Zhao registers
Ops admits Zhao
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops suspends Zhao
Ops draws a supervisor for stage 1
  then Wang is drawn for stage 1
Ops admits Zhao
Wang arrives for stage 1
Ops suspends Wang
  then nobody is drawn for stage 1
Wang reports on stage 1: all good after 45 minutes
  refused not-admitted
wait until one minute before assign of stage 1
  then nobody is drawn for stage 1
wait 1 minute
  then Zhao is drawn for stage 1

# A tie declared on the way
Ops admits Wang
Wang amends the profile of Zhao with a tie to Hongda
  refused not-yours
Zhao amends the profile of Zhao with a tie to Hongda
  then nobody is drawn for stage 1
Zhao arrives for stage 1
  refused tied
Ops draws a supervisor for stage 1
  then Wang is drawn for stage 1
stage 1 is inspected: all good
Li approves stage 1
  then ledger: payable_fees 300

# And so does a valuation
Li ends the contract
Ops draws a supervisor for the valuation
  then Wang is drawn for the valuation
Ops suspends Wang
  then nobody is drawn for the valuation
Wang values stage 1 at 0
  refused not-admitted
