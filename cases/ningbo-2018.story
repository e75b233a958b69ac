# Ningbo 2018/19: the supervisor passes the first node without the owner
> As reported: a contract of 185,000; 40 % demanded first, then 20 %; the platform's own supervisor marks the first node as passed without the owner, and the money goes.
> Here: nothing is owed before work, an advance on material stops at 15 % of one stage, a supervisor is drawn by lot and cannot report what he has not visited, and a report alone moves nothing. The second key is the owner's, and what she contests is looked at by another supervisor.

given an active contract of 185,000 between Li and Hongda
  then stage 1 asks for 37,150

# 40 % first: 74,000
Hongda starts stage 1
  refused not-funded
Li funds stage 1
Hongda starts stage 1
  then ledger: stage1 37,000, payable_firm 0
Hongda claims 74,000 for material of stage 1
  refused above-cap

# The first node marked as passed, by whoever likes
Wang reports on stage 1: all good
  refused unknown
Hongda submits stage 1
Ops draws a supervisor for stage 1
  then Wang is drawn for stage 1
Wang reports on stage 1: all good
  refused not-yet
Wang arrives for stage 1
Wang reports on stage 1: all good after 10 minutes
  refused no-report
Wang reports on stage 1: all good without photos
  refused evidence-needed
wait 1 hour
Wang reports on stage 1: all good

# A pass is one key: it moves nothing, and nobody but the owner has the other
  then stage 1 is passed
  then ledger: stage1 37,000, payable_firm 0
Wang approves stage 1
  refused wrong-role
Hongda approves stage 1
  refused wrong-role
Ops approves stage 1
  refused wrong-role

# Then 20 %: the second stage's money is asked for, and lies in custody until its own two keys
  then stage 2 asks for 37,300

# The owner was not there; she names what she does not believe, and another looks
supervisor Zhao registers
Ops admits Zhao
Li objects to stage 1: 1.2, 1.9
  then ledger: stage1 0, contested1 4,500, payable_firm 32,350
Li deposits the visit fee for hold 1 of stage 1
hold 1 of stage 1 is inspected: all good but 1.2; cost to fix 3,000
  then hold 1 of stage 1 is cure at 3,000
  then ledger: contested1 3,000, payable_firm 33,850, payable_owner 300   # the fee of the second visit comes back
