# Complaint 3: "Half my money was outside the escrow"
> A second contract beside the first. Here: whatever the two agree on the same dwelling is registered by either, and the share that is protected stands under every sum. The whole tale is told in the cases of Shenzhen.

given an active contract of 80,000 between Li and Hongda
  then coverage is 100 %
Li registers a further agreement of 80,001
  then coverage is 49 %

# What is inside stays as protected as it was
Li funds stage 1
Hongda starts stage 1
  then ledger: stage1 16,000, payable_firm 0
