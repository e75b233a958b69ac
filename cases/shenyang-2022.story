# Shenyang 2022/23: a last payment that nobody decides
> As reported: 50,000 in two contracts of 25,000; half a year late; the last 5,000 frozen for months, with nobody to decide.
> Here: the two are one contract of 50,000. The owner contests what she can name, and only its part waits. Whatever nobody disputes moves the same day. The contested part has an end: on day 45 the last valuation is paid out, whoever is still silent. What months late should cost is another rule's matter (delay), not told here.

given an active contract of 50,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda
the bank shows every payout
Li funds stage 5
Hongda starts stage 5
Hongda submits stage 5
stage 5 is inspected: all good
supervisor Zhao registers
Ops admits Zhao
  then ledger: stage5 7,500, retention 2,500

# The owner contests two items: their part is held, the rest of the last payment moves at once
Li objects to stage 5: 5.1, 5.2
  then the project is completed
  then ledger: stage5 0, contested5 4,005, payable_firm 3,345, retention 2,500
  then Ops has until 2026-05-21 24:00 for hard-stop of hold 1 of stage 5
Li deposits the visit fee for hold 1 of stage 5

# A second supervisor, drawn by lot, says what it costs to put right
hold 1 of stage 5 is inspected: all good but 5.1; cost to fix 2,400
  then hold 1 of stage 5 is cure at 2,400
  then ledger: contested5 2,400, payable_firm 4,950, payable_owner 300   # the fee of the second visit comes back

# Neither side moves any more
Hongda falls silent
wait until one minute before hard-stop of hold 1 of stage 5
  then ledger: contested5 2,400
wait 1 minute
  then hold 1 of stage 5 is settled
  then ledger: contested5 0, payable_owner 2,700, payable_firm 4,950
