# A firm is vetted on papers, pays a deposit, and may be suspended; so may a supervisor
> Whoever changes its name or its persons is vetted anew.

given a market of Hongda, Jiahe and Anju
owner Li registers
firm Hongda registers
  refused exists
firm Mingde registers with 0 crews
  refused out-of-range
firm Yongan registers in district 999999
  refused not-in-guide
Li vets Hongda
  refused wrong-role
Hongda records a deposit of 10,000 from Hongda
  refused wrong-role
Jiahe amends the profile of Hongda: 3 crews
  refused not-yours
Hongda amends the profile of Hongda: 3 crews
Ops restores Hongda
  refused already-done
Ops suspends Wang
Ops suspends Wang
  refused already-done
Hongda suspends Wang
  refused wrong-role
