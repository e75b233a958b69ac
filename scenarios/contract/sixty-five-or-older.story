# An owner of 65 or older has five business days to cool off
> A box the owner may tick. Nobody asks for a reason.

given a contract of 185,000 to sign between Li and Hongda
Li signs, 65 or older
Hongda signs
Ops countersigns
  then Li has until 2026-03-13 24:00 for cooling-off
