# Choosing in the wrong way: who may not is told so first, then that there is no such quote, then what stands against it
> A choice is the owner's alone, among quotes that lie open, once.

given open quotes of Hongda at 185,000, Jiahe at 190,000 and Anju at 195,000 for Li
owner Bai registers
firm Xinda registers
Bai chooses Xinda
  refused not-yours
Hongda chooses Hongda
  refused wrong-role
Ops chooses Xinda
  refused wrong-role
Li chooses Xinda
  refused unknown
Ops suspends Anju
Li chooses Anju
  refused not-admitted

# More time is the owner's alone too, and once
Bai asks for more time to choose
  refused not-yours
Ops asks for more time to choose
  refused wrong-role
Li asks for more time to choose
Li asks for more time to choose
  refused used-up

# It is made
Li chooses Hongda
Li chooses Xinda
  refused unknown
Li chooses Anju
  refused not-admitted
Li chooses Jiahe
  refused wrong-state
Li asks for more time to choose
  refused wrong-state
