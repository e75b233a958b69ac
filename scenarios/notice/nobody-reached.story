# Where nobody could be reached, the operator has to, and the contract does not end by it
> Each deadline of the missing funds moves twice; then the operator has seven days to reach the owner by call or letter. Where the operator fails, the firm may stop and either may end, but the contract does not end by itself.

given an active contract of 185,000 between Li and Hongda
mail to Li bounces
wait until fund 1
wait until grace 1
wait until grace 1
wait until grace 1
  then nothing waits for grace 1
wait until one minute before unreached 1
  then nothing waits for unfunded 1
wait 1 minute
wait until unfunded 1
wait until unfunded 1
wait until unfunded 1
wait until unreached 1
wait until may-end 1
wait until may-end 1
wait until may-end 1
  then the project is active
wait until unreached 1
  then the project is active
wait until unreached 1
  then the project is active
Li funds stage 1
  then nothing waits for unreached 1
