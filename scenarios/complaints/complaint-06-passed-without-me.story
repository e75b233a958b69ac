# Complaint 6: "The inspector passed it without me, with no work done"
> Here: the inspector is drawn by lot, reads every item with photos and in no less than 45 minutes, and his pass pays nobody. The owner has seven days; what she names is read again by another, and a red-line item that failed sends the stage's part to cure.

given stage 1 passed under a contract of 100,000 between Li and Hongda
  then ledger: stage1 20,000, payable_firm 0
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.2
Li deposits the visit fee for hold 1 of stage 1
hold 1 of stage 1 is inspected: all good but 1.2; cost to fix 1,000
  then hold 1 of stage 1 is cure at 1,000
  then ledger: contested1 1,000, payable_owner 300
