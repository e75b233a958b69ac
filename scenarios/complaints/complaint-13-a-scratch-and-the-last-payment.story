# Complaint 13: "The owner moves in, finds a scratch, and keeps the last 10-20 %"
> Here: who moves in takes what can be seen as it is. A scratch named in time holds its own part and no more; silence after a pass pays; and at the term of the retention, too, only listed defects hold. Going to court over the rest would cost more than the rest.

given an active contract of 100,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda
the bank shows every payout
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
stage 5 is inspected: all good
Li moves in
Li objects to stage 5: 5.2e
  refused in-use
wait until one minute before window of stage 5
  then ledger: stage5 15,000, payable_firm 0
wait 1 minute
  then stage 5 is released by silence
  then ledger: stage5 0, payable_firm 14,850, retention 5,000
the bank shows every payout

# At term: one defect, its part
wait until retention-term of retention 1
Li names defects at retention 1: 1.18d
  then ledger: retention 2,500, contested6 540, payable_firm 1,960
