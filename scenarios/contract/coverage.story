# Coverage: how much of what is paid is protected
> Every further agreement of the two on the same dwelling must be registered. Shown large, rounded down: 59,648 of 155,000 is 38 %.

given an active contract of 59,648 between Li and Hongda
  then coverage is 100 %
Jiahe registers a further agreement of 95,352
  refused not-yours
Ops registers a further agreement of 95,352
  refused wrong-role
Hongda registers a further agreement of 0
  refused out-of-range
Li registers a further agreement of 95,352
  then coverage is 38 %

# No agreement beside the contract is ever in custody, whatever the two call it: there are no stages for it
Li registers a further agreement of 10,000
  then coverage is 36 %
