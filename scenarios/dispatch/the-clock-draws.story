# Where the operator does not draw, the clock does
> Three days after a request qualified the lot is drawn, with a fresh public seed, by nobody's hand.

given a qualified request of Li before Hongda, Jiahe and Anju
wait until one minute before draw
  then the project is qualified
wait 1 minute
  then the project is matched
  then 3 firms are invited
