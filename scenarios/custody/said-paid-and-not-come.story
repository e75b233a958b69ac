# The operator has looked and the money has not come: the owner's time goes on where it stood
> With what was left of it, to the end of the day, and never less than the two days of grace. It can be said once.

given an active contract of 200,000 between Li and Hongda
wait until fund 1
wait until grace 1
  then Li has until 2026-04-02 24:00 for unfunded 1
wait 4 days
Li says that funding 1 is paid
  then nothing waits for unfunded 1
wait 2 days
Hongda answers that funding 1 has not come
  refused wrong-role
Ops answers that funding 1 has not come
  then nothing waits for look 1
  then Li has until 2026-04-04 24:00 for unfunded 1
Li says that funding 1 is paid
  refused used-up
Ops answers that funding 1 has not come
  refused already-done
wait until one minute before unfunded 1
  then nothing waits for may-end 1
wait 1 minute
  then Li has until 2026-04-19 24:00 for may-end 1
wait until may-end 1
  then the project is ending
