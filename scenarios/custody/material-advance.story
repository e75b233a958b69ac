# A material advance: delivered, proved, confirmed, and at most 15 % of the stage
> Out of the stage it belongs to. The owner's silence rejects it: no default pays an advance.

given an active contract of 200,000 between Li and Hongda
Hongda claims 5,000 for material of stage 1
  refused not-funded
Li funds stage 1
Li claims 5,000 for material of stage 1
  refused wrong-role
Hongda claims 5,000 for material of stage 9
  refused unknown
Hongda claims 5,000 for material of stage 1 without proof
  refused evidence-needed
Hongda claims 6,001 for material of stage 1
  refused above-cap
Hongda claims 4,000 for material of stage 1
Li confirms material 1
  then ledger: stage1 36,000, payable_firm 4,000
Hongda claims 2,001 for material of stage 1
  refused above-cap
Hongda claims 2,000 for material of stage 1
Hongda claims 1 for material of stage 1
  refused above-cap
wait until one minute before material 2
  then ledger: stage1 36,000
wait 1 minute
  then ledger: stage1 36,000, payable_firm 4,000
Li confirms material 2
  refused already-done
Hongda claims 2,000 for material of stage 1
Hongda denies material 3
  refused wrong-role
Li denies material 3
  then ledger: stage1 36,000, payable_firm 4,000
