# What an acceptance is refused for, in order of precedence
> Who was not invited, who is not admitted, who came too late, who cannot pay, who has reached its own cap.

given a market of Hongda, Jiahe and Anju
firm Mingde registers
owner Li registers
Hongda amends the profile of Hongda with a cap of 100
Li posts a request
the contact is confirmed
Ops qualifies the request
Ops draws the firms
Mingde accepts
  refused not-yours
Li accepts
  refused wrong-role
Ops suspends Jiahe
Jiahe accepts
  refused not-admitted
Ops restores Jiahe
Ops suspends Jiahe
Ops suspends Jiahe
  refused already-done
Hongda accepts
  refused cap-reached
Hongda amends the profile of Hongda with a cap of 7,000
Hongda takes 1,900 out of the balance of Hongda
Hongda accepts
  refused balance-too-small
