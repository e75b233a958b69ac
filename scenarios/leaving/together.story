# Both may end it together
> One proposes, the other has seven days; silence leaves everything as it is.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda agrees to end the contract
  refused not-yet
Hongda proposes to end the contract
  then Li has until 2026-03-19 24:00 for end-together
Li proposes to end the contract
  refused already-done
Hongda agrees to end the contract
  refused not-yours
Li refuses to end the contract
  then the project is active
  then nothing waits for end-together
Li proposes to end the contract
Hongda logs work
wait until one minute before end-together
  then the project is active
  then Hongda has until 2026-03-19 24:00 for end-together
wait 1 minute
  then nothing waits for end-together
Li proposes to end the contract
Hongda agrees to end the contract
  then the project is ending
