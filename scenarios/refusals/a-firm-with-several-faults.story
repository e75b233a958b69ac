# A firm's answer with several faults
> Not invited, suspended, out of time, without balance, at its own cap, without a crew: the first by precedence is told.

with dispatch.projects_per_crew = "1"
given a market of Hongda, Jiahe and Anju
firm Mingde registers
owner Li registers
owner Bai registers
Hongda amends the profile of Hongda: 1 crews with a cap of 300
Li posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
Mingde accepts          # not vetted, no deposit, and not invited
  refused not-yours
Ops suspends Hongda
Hongda takes 1,900 out of the balance of Hongda
Hongda accepts          # suspended, and without balance
  refused not-admitted
Ops restores Hongda
Hongda accepts
  refused balance-too-small
Hongda tops up 1,900
Hongda accepts
  then Hongda is accepted
Hongda accepts
  refused already-done

# Another flat: 200 of its cap of 300 is set aside
the story turns to flat B
Bai posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
Jiahe accepts
Hongda accepts
  refused cap-reached
Ops suspends Hongda
wait until invitation of Hongda
Hongda accepts          # suspended, and too late
  refused not-admitted
Ops restores Hongda
Hongda accepts
  refused too-late
