# The charter: policy, custodian, staff
> Only the operator changes it, and no change touches a project that lives under an earlier policy.

policy fairwright
at 2026-03-02 09:00
given a market of Hongda, Jiahe and Anju
owner Li registers
operator Ops founds the market
  refused exists
operator Mei founds the market   # an operator, she says; she is not on the staff
  refused not-yours
Li posts a request
Hongda adopts the policy again
  refused wrong-role
Ops adopts the policy again as version 9
  refused out-of-range
Ops adopts the policy again
Li names "Another Bank" as custodian
  refused wrong-role
Ops names "Another Bank" as custodian under licence "2021-003"
Mei confirms the contact
  refused not-yours
Mei takes on operator Mei
  refused not-yours
Ops takes on operator Mei
Mei confirms the contact
  then the project is contact-verified
Ops takes on operator Mei
  refused already-done
