# The opened quotes beside one another: what is missing, what stands out, what is too low
> A machine reads all bills on one template. It ranks nobody: it says what a quote leaves out, which quantity lies more than 15 % from the others', and whose total is below three quarters of the median.

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
Hongda quotes 160,000 without waterproofing.floor
Jiahe quotes 120,000
Anju quotes 165,000 with 80 % of paint.coats
  then the quotes are open
  then Hongda's quote lacks 3 lines          # the floors of kitchen, bathroom and balcony
  then Hongda's quote is no low bid
  then Jiahe's quote lacks 0 lines
  then Jiahe's quote stands out in 0 quantities
  then Jiahe's quote is no low bid           # exactly 75 % of 160,000
  then Anju's quote lacks 0 lines
  then Anju's quote stands out in 4 quantities   # the paint of four rooms
