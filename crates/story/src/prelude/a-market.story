given a market
> A founded market with an operator and two supervisors without ties.
operator Ops founds the market
supervisor Wang registers
Ops admits Wang
