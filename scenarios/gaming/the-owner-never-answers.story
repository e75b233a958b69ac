# The owner never answers again
> She paid everything at signing and is not heard of any more. Each stage passes, each window ends, each silence is proved: the firm is paid to the last fen of the retention.

given open quotes of Hongda at 100,000, Jiahe at 105,000 and Anju at 110,000 for Li
Li chooses Hongda, funding whole
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
Li funds stage 1
Li falls silent
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good
Hongda starts stage 2
Hongda submits the gate
the gate is inspected: all good
Hongda submits stage 2
stage 2 is inspected: all good
Hongda starts stage 3
Hongda submits stage 3
stage 3 is inspected: all good
Hongda starts stage 4
wait 2 days
Hongda submits stage 4
stage 4 is inspected: all good
Hongda starts stage 5
Hongda submits stage 5
stage 5 is inspected: all good
wait until window of stage 1
  then stage 1 is released by silence
wait until window of stage 5
  then stage 4 is released by silence
  then stage 5 is released by silence
  then the project is completed
the bank shows every payout
  then ledger: retention 5,000, cash 5,000
wait until retention-term of retention 1
wait until retention-answer of retention 1
wait until retention-reminder of retention 1
  then ledger: retention 2,500, payable_firm 2,500
wait until retention-term of retention 2
wait until retention-answer of retention 2
wait until retention-reminder of retention 2
  then ledger: retention 0, payable_firm 5,000
