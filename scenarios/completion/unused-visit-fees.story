# At completion the halves of visits that nobody made go back to the owner
> The last stage was waived: its visit was paid in and never made.

given an active contract of 200,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
the bank shows every payout
  then ledger: fees 150
Li waives the inspection of stage 5
  then the project is completed
  then ledger: fees 0, payable_owner 150, payable_firm 30,000, payable_fees 0
