# A contract is signed by both, countersigned, cooled off, then active
> The owner signs first, what was drafted and nothing else. Three business days pass in which either may still leave whole.

given a contract of 185,000 to sign between Li and Hongda
  then the project is signing
  then Li has until 2026-03-13 24:00 for sign-owner
Hongda signs
  refused not-yet
Jiahe signs
  refused not-yours
Ops signs
  refused wrong-role
Ops countersigns
  refused not-yet
Li signs another document
  refused wrong-document
Li signs
Li signs
  refused already-done
  then Hongda has until 2026-03-13 24:00 for sign-firm
Hongda signs another document
  refused wrong-document
Hongda signs
  then Ops has until 2026-03-10 24:00 for countersign
Li countersigns
  refused wrong-role
Ops countersigns
  then the project is cooling-off
  then Li has until 2026-03-11 24:00 for cooling-off
wait until one minute before cooling-off
  then the project is cooling-off
wait 1 minute
  then the project is active
  then Jiahe is out: not-chosen
  then stage 1 asks for 37,150
  then Hongda has 1 open projects
