# An owner may leave at any time before the contract is active
> No reason is asked for, and no fee.

given Hongda, Jiahe and Anju accept the request of Li
  then the project is quoting
Li withdraws the request
  then the project is closed: withdrawn
  then Hongda is out: ended
  then ledger of Hongda: prepaid 2,000, reserved 0
Hongda proposes a survey in 1 day
  refused closed
