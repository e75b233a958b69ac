# The retention: half at six months, half at twelve; asked, reminded, then silence releases
> Nobody has to remember. The owner is asked at term, reminded after fourteen days, and has fourteen days more.

given a completed flat of 185,000 between Li and Hongda
  then retention 1 is running
Li releases retention 1
  refused not-yet
Li releases retention 3
  refused unknown
Hongda releases retention 1
  refused wrong-role
wait until one minute before retention-term of retention 1
  then retention 1 is running
wait 1 minute
  then retention 1 is asked
wait until one minute before retention-answer of retention 1
  then retention 1 is asked
wait 1 minute
  then retention 1 is reminded
wait until one minute before retention-reminder of retention 1
  then retention 1 is reminded
  then ledger: retention 9,250
wait 1 minute
  then retention 1 is released
  then ledger: retention 4,625, payable_firm 4,625
the bank shows every payout
wait until retention-term of retention 2
  then retention 2 is asked
Li releases retention 2
  then retention 2 is released
  then ledger: retention 0, payable_firm 4,625
Li releases retention 2
  refused already-done
