# The firm closes the door for a week, so as to have no inspection
> A closed door begins a new visit, and the week anew: nobody earns the owner's signature by keeping the supervisor out. Three visits in vain are the firm's, one a day; a fourth is on the record and nobody's.

given an active contract of 185,000 between Li and Hongda
Li funds stage 1
Hongda starts stage 1
Hongda submits stage 1
Ops draws a supervisor for stage 1
  then Wang is drawn for stage 1
wait 2 days
Wang arrives for stage 1
Wang finds the door of stage 1 closed by the firm
Wang arrives for stage 1   # once a day: nobody is charged for knocking twice
  refused not-due
wait 2 days
Wang arrives for stage 1
Wang finds the door of stage 1 closed by the firm
wait 2 days
Wang arrives for stage 1
Wang finds the door of stage 1 closed by the firm
wait 1 day
Wang arrives for stage 1
Wang finds the door of stage 1 closed by the firm   # the fourth
wait 2 days
Hongda asks the owner to accept stage 1 alone
  refused not-due
Hongda asks for a supervisor from outside for stage 1
  refused not-due

# Who does not come back in time is replaced like anybody else
supervisor Zhao registers
Ops admits Zhao
wait until one minute before revisit of stage 1
  then Wang is drawn for stage 1
wait 1 minute
  then Zhao is drawn for stage 1
stage 1 is inspected: all good
Li approves stage 1
  then ledger: payable_firm 35,950, payable_fees 1,200
