# F3: each stage is funded before it starts, and never sooner
> Beside the stage the owner pays in half of its visit, which is the pool's once the visit is made. The retention comes with the last stage.

given an active contract of 200,000 between Li and Hongda
  then stage 1 asks for 40,150
Hongda starts stage 1
  refused not-funded
Li funds stage 1
  then stage 1 is funded
  then ledger: stage1 40,000, fees 150, suspense 0, cash 40,150
  then stage 2 asks for 0
Hongda starts stage 1
wait 5 days
Hongda submits stage 1
stage 1 is inspected: all good
  then ledger: fees 0, payable_fees 150
  then stage 2 asks for 40,300
Li approves stage 1
  then ledger: stage1 0, payable_firm 39,850, payable_fees 300
Li funds stage 2
  then stage 2 is funded
