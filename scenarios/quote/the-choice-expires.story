# An owner who does not choose in fourteen days lets the request expire
> One extension of fourteen days. The firms that quoted are free; the owner's silence is remembered.

given open quotes of Hongda at 150,000, Jiahe at 180,000 and Anju at 170,000 for Li
  then the project is choosing
  then Li has until 2026-03-20 24:00 for choice
Hongda asks for more time to choose
  refused wrong-role
Li asks for more time to choose
  then Li has until 2026-04-03 24:00 for choice
Li asks for more time to choose
  refused used-up
wait until one minute before choice
  then the project is choosing
wait 1 minute
  then the project is closed: expired
  then Li has vanished 1 times
  then Hongda is out: ended
  then ledger of Hongda: lead_fees 200
Li chooses Hongda
  refused closed
