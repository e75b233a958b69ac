# Late funding: a reminder, two days of grace, then the firm may stop, then either may end
> Each step is a deadline of the owner, and each is told on two channels before it hurts.

given an active contract of 200,000 between Li and Hongda
  then Li has until 2026-03-15 24:00 for fund 1
wait until fund 1
  then Li has until 2026-03-18 24:00 for grace 1
wait until one minute before grace 1
  then nothing waits for unfunded 1
wait 1 minute
  then Li has until 2026-04-02 24:00 for unfunded 1
wait until one minute before unfunded 1
  then the project is active
wait 1 minute
  then nothing waits for unfunded 1
  then Li has until 2026-04-17 24:00 for may-end 1
wait until one minute before may-end 1
  then the project is active
wait 1 minute
  then the project is ending
