# A member of staff leaves, and may no more from that moment
> Whoever leaves the staff can do nothing from that moment on. The last one stays: a market without staff could never have any again.

policy fairwright
at 2026-03-02 09:00
given a market of Hongda, Jiahe and Anju
owner Li registers
Li posts a request
Ops dismisses Ops
  refused wrong-state
Ops takes on operator Mei
Li dismisses Mei
  refused wrong-role
Mei dismisses Ops
Ops confirms the contact
  refused not-yours
Mei dismisses Ops
  refused unknown
Mei confirms the contact
  then the project is contact-verified
