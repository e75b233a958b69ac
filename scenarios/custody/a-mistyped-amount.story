# An amount far above what is asked is probably a slip of the keyboard
> 40,150 is asked; 401,500 would order 361,350 out to the owner that never came in. Whoever is sure ticks it.

given an active contract of 200,000 between Li and Hongda
  then stage 1 asks for 40,150
Li funds stage 1 with 401,500
  refused doubtful
  then ledger: cash 0
Li funds stage 1 with 120,450.01
  refused doubtful
Li funds stage 1 with 120,450
  then ledger: payable_owner 80,300
Li funds stage 1 with 401,500, surely
  then ledger: payable_owner 481,800
