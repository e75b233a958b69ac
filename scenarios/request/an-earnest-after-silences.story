# An owner who let choices expire puts an earnest down
> 100 yuan with the custodian before anybody reads the next request. It goes back when the owner chooses, says no, withdraws, or nobody is found. Here one silence is enough to owe it; the built-in policy says three.

with quote.vanished_limit = "1"
given open quotes of Hongda at 150,000, Jiahe at 180,000 and Anju at 170,000 for Li
wait until choice
  then Li has vanished 1 times

# Not paid in time: withdrawn, and what came in goes back
the story turns to flat B
Li posts a request
the contact is confirmed
  then the project is contact-verified
  then Li has until 2026-04-20 24:00 for earnest
  then nothing waits for qualify
Ops qualifies the request
  refused not-yet
Li puts the earnest down, 40 of it
  then ledger: suspense 40, earnest 0
wait until one minute before earnest
  then the project is contact-verified
wait 1 minute
  then the project is closed: withdrawn
  then payout 1 is 40 to the owner
Li puts the earnest down
  then payout 2 is 60 to the owner
  then ledger: suspense 0, earnest 0, payable_owner 100

# Paid: the operator reads the request, and a no in words brings it back
the story turns to flat C
Li posts a request
the contact is confirmed
Li puts the earnest down
  then ledger: earnest 100
  then nothing waits for earnest
Ops rejects the request: "the plan shows another flat"
  then the project is closed: not-qualified
  then ledger: earnest 0, payable_owner 100
the bank shows every payout
  then ledger: cash 0
