# Balance paid back late: the operator owes the firm for the days
> Out of its own means. What is on the firm's balance is the firm's, and pays nothing of it.

given a market of Hongda, Jiahe and Anju
Hongda takes 1,500 out of the balance of Hongda
wait until one minute before withdrawal 1
  then the operator owes Hongda 0
wait 1 minute
  then the operator owes Hongda 0.75
wait 2 days
  then the operator owes Hongda 2.25, 0 of it due
Ops records withdrawal 1 of Hongda
  then the operator owes Hongda 2.25, 2.25 of it due
  then ledger of Hongda: prepaid 500, withdrawal 0, bank 500, delay_cost 2.25, owed_firm 2.25
wait until one minute before compensation 1
wait 1 minute
  then the operator owes Hongda 2.25
Hongda records compensation for withdrawal 1 of Hongda
  refused wrong-role
Ops records compensation for withdrawal 1 of Hongda: 2
  refused out-of-range
Ops records compensation for withdrawal 1 of Hongda
  then the operator owes Hongda 0
  then ledger of Hongda: prepaid 500, bank 500, owed_firm 0, own 2.25
  then nothing waits for compensation 1
