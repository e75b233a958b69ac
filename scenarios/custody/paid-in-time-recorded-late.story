# "I have paid": the owner's time stands still while the operator looks for the money
> Asked on day 0, paid on day 2, recorded on day 40. Without a word of the owner's the contract would have ended for want of funds; with it, it is the operator who is late.

given an active contract of 200,000 between Li and Hongda
  then Li has until 2026-03-15 24:00 for fund 1
wait 2 days
Hongda says that funding 1 is paid
  refused wrong-role
Li says that funding 9 is paid
  refused unknown
Li says that funding 1 is paid without a receipt
  refused evidence-needed
Ops answers that funding 1 has not come
  refused not-yet
Li says that funding 1 is paid
  then nothing waits for fund 1
  then Ops has until 2026-03-18 24:00 for look 1
Li says that funding 1 is paid
  refused already-done
wait until one minute before look 1
  then Ops has until 2026-03-18 24:00 for look 1
wait 1 minute
  then Ops has until 2026-03-19 24:00 for look 1
wait 30 days
  then the project is active
  then nothing waits for fund 1
  then Ops has until 2026-04-18 24:00 for look 1
Li funds stage 1
  then stage 1 is funded
  then nothing waits for look 1
  then nothing waits for fund 1
Li says that funding 1 is paid
  refused already-done
Ops answers that funding 1 has not come
  refused already-done
Hongda starts stage 1
