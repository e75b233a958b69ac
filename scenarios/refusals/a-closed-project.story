# A project that is over: who may not is told so first, everybody else that it is closed
> Nothing can be done to it, and nobody learns more of it than before.

given an active contract of 185,000 between Li and Hongda
owner Bai registers
Li funds stage 1
Hongda starts stage 1
Hongda ends the contract
wait until valuation
  then the project is closed: firm-left
Bai approves stage 1
  refused not-yours
Wang approves stage 1
  refused wrong-role
Li approves stage 1
  refused closed
Jiahe starts stage 1
  refused not-yours
Hongda starts stage 1
  refused closed
Hongda claims 90,000 for material of stage 1 without proof
  refused closed
Ops draws the firms
  refused closed
Li registers a further agreement of 0
  refused closed
Ops confirms the contact
  refused closed
Bai withdraws the request
  refused not-yours
Li objects to stage 1: 9.9, 9.9 without a photo
  refused closed
Li opens a ticket: "the door sticks"
  refused closed
the story turns to flat B
Li approves stage 1
  refused unknown
