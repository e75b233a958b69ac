# Complaint 2: "The cheap quote became 30-100 % more"
> Left-out items, split items, "must do" extras. Here: all bills stand on one template. What a quote leaves out is counted and added at the others' price before the owner chooses; a total below three quarters of the median is called a low bid; the price she signs is the only one custody asks for.

given Hongda, Jiahe and Anju accept the request of Li
Hongda proposes a survey in 1 day
Jiahe proposes a survey in 1 day
Anju proposes a survey in 1 day
Li confirms the survey of Hongda
Li confirms the survey of Jiahe
Li confirms the survey of Anju
wait 1 day
Hongda holds the survey
Jiahe holds the survey
Anju holds the survey
Hongda quotes 110,000 without waterproofing.floor, electric.circuit, paint.coats
Jiahe quotes 160,000
Anju quotes 165,000
  then Hongda's quote is a low bid
  then Hongda's quote lacks 14 lines
  then Hongda's quote is 126,302.12 when complete
Li chooses Hongda
Li signs
Hongda signs
Ops countersigns
wait until cooling-off
  then stage 1 asks for 22,150
Li funds stage 1
Hongda starts stage 1
Hongda claims 20,000 for material of stage 1   # the extra that must be done
  refused above-cap
Hongda submits stage 1
stage 1 is inspected: all good
Li approves stage 1
  then ledger: payable_firm 21,850
