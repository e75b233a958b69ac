# Three firms are drawn, and each knows the price before it accepts
> Three slots: the best score, a weighted draw, a newcomer. The fee is set aside at acceptance and charged only when both have confirmed the survey.

given a qualified request of Li before Hongda, Jiahe and Anju
  then the project is qualified
  then Ops has until 2026-03-05 24:00 for draw
Ops draws the firms
  then the project is matched
  then 3 firms are invited
  then Hongda has until 2026-03-03 09:00 for invitation of Hongda
Hongda accepts
  then ledger of Hongda: prepaid 1,800, reserved 200
  then 1 firms reach the owner
Jiahe accepts
Anju accepts
  then the project is quoting
  then 3 firms reach the owner
  then nothing waits for complete
Hongda accepts
  refused already-done
Ops draws the firms
  refused already-done
