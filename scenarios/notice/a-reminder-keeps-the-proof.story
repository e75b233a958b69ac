# A reminder does not undo the proof of the first letter
> The days of grace: the first letter lay a day without coming back. The reminder at 85 % of the time proves nothing that the first has not proved.

given an active contract of 185,000 between Li and Hongda
wait until fund 1
  then Li has until 2026-03-18 24:00 for grace 1
wait until 9 hours before grace 1
a reminder of grace 1 is accepted
wait until one minute before grace 1
wait 1 minute
  then Li has until 2026-04-02 24:00 for unfunded 1
