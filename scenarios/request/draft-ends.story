# A request whose contact is never confirmed ends by itself
> A draft waits thirty days for the code. Nobody is worse off when it ends: no firm has seen it.

given a market of Hongda, Jiahe and Anju
owner Li registers
at 2026-03-02 09:00
Li posts a request
  then the project is draft
  then Li has until 2026-04-01 24:00 for draft
wait until one minute before draft
  then the project is draft
wait 1 minute
  then the project is closed: withdrawn
the contact is confirmed
  refused closed
