# A firm whose crews are all at work cannot accept another flat
> It had a free crew when it was drawn, and has none when it answers.

with dispatch.projects_per_crew = "1"
given a contract of 185,000 to sign between Li and Hongda
owner Bai registers
Hongda amends the profile of Hongda: 1 crews
Li signs
Hongda signs
Ops countersigns
wait until 2 hours before cooling-off
the story turns to flat B
Bai posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
the story turns to flat A
wait until cooling-off
  then Hongda has 1 open projects
the story turns to flat B
Hongda accepts
  refused no-capacity
Jiahe accepts
  then Jiahe is accepted
