# A defect named at term and never cured ends at day 45 like any other
> Cost to fix to the owner, the rest to the firm.

given a completed flat of 185,000 between Li and Hongda
wait until retention-term of retention 1
Li names defects at retention 1: 1.18d
the bank shows every payout
wait until one minute before hard-stop of hold 1 of retention 1
  then hold 1 of retention 1 is waiting
wait 1 minute
  then hold 1 of retention 1 is settled
  then ledger: retention 4,625
