# A start payment, where the policy has one, comes out of stage 1
> At most a tenth of the price.

with custody.start_payment = "1000"
given an active contract of 200,000 between Li and Hongda
Li funds stage 1
  then ledger: stage1 40,000
Hongda starts stage 1
  then ledger: stage1 20,000, payable_firm 20,000
