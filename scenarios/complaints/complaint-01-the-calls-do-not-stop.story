# Complaint 1: "I left my number for a free quote and the calls don't stop; three firms bought me"
> Here: three firms are drawn, no matter how many would pay, and no fourth hears of the request unless one of the three goes. Drawing costs a firm nothing, so nobody has to win its money back on the telephone; the fee falls due when the owner herself has confirmed an appointment.

given a qualified request of Li before Hongda, Jiahe and Anju
firm Mingde registers
firm Yongan registers
Ops vets Mingde
Ops vets Yongan
Ops records a deposit of 10,000 from Mingde
Ops records a deposit of 10,000 from Yongan
Mingde tops up 2,000
Yongan tops up 2,000
seed 2
Ops draws the firms
  then 3 firms are invited
Hongda accepts
  refused not-yours
Jiahe accepts
  refused not-yours
Ops draws the firms
  refused already-done
Mingde accepts
Anju proposes a survey in 1 day
  refused not-yet
  then ledger of Mingde: reserved 200, lead_fees 0
  then 1 firms reach the owner
Li withdraws the request
  then ledger of Mingde: prepaid 2,000, reserved 0, lead_fees 0
Mingde proposes a survey in 1 day
  refused closed
