# An advance, a payout, a hold and a valuation with several faults
> Money asks the same questions in the same order.

given an active contract of 185,000 between Li and Hongda

# An advance on material
Li claims 0 for material of stage 9 without proof
  refused unknown
Li claims 0 for material of stage 1 without proof
  refused wrong-role
Hongda claims 0 for material of stage 1 without proof   # nothing, unproved, and of a stage without money
  refused out-of-range
Hongda claims 90,000 for material of stage 1 without proof
  refused evidence-needed
Hongda claims 90,000 for material of stage 1
  refused not-funded
Li funds stage 1
Hongda claims 90,000 for material of stage 1
  refused above-cap
Hongda confirms material 1
  refused wrong-role
Li confirms material 1
  refused unknown

# A payout
Li records payout 9
  refused wrong-role
Ops records payout 9
  refused unknown

# A hold
Li cures hold 1 of stage 1 without a photo
  refused wrong-role
Hongda cures hold 1 of stage 1 without a photo
  refused unknown
Hongda starts stage 1
Hongda submits stage 1
stage 1 is inspected: all good but 1.18d

# A payout
Li records payout 1
  refused wrong-role

# The hold again
Li approves stage 1
Li cures hold 1 of stage 1 without a photo
  refused wrong-role
Hongda cures hold 1 of stage 1 without a photo
  refused evidence-needed
Hongda cures hold 1 of stage 1
Hongda cures hold 1 of stage 1 without a photo   # cured already, and no photo
  refused wrong-state

# A valuation
Li funds stage 2
Hongda starts stage 2
Wang values stage 9 at 1
  refused unknown
Wang values stage 2 at 99,000   # nobody drew him, and the contract runs
  refused not-yours
Li ends the contract
Ops draws a supervisor for the valuation
Wang values stage 1 at 99,000   # paid already, and stage 2 forgotten
  refused missing
Wang values stage 2 at 99,000, stage 2 at 99,000
  refused repeated
Wang values stage 1 at 1, stage 2 at 99,000
  refused not-funded
Wang values stage 2 at 99,000
  refused above-cap
