# An owner vanishes again, and the earnest is the firms' that quoted
> In equal parts, onto their prepaid balances, on evidence. The operator gets nothing of it. Who chooses and signs has the earnest back, and begins anew.

with quote.vanished_limit = "1"
given open quotes of Hongda at 150,000, Jiahe at 180,000 and Anju at 170,000 for Li
wait until choice
the story turns to flat B
Li posts a request
the contact is confirmed
Li puts the earnest down
Ops qualifies the request
Ops draws the firms
Hongda accepts
Jiahe accepts
Anju accepts
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
Hongda quotes 150,000
Jiahe quotes 180,000
wait until quotes of Anju   # who measured and did not quote has no part
  then the project is choosing
wait until one minute before choice
  then ledger: earnest 100, payable_quoters 0
wait 1 minute
  then Li has vanished 2 times
  then ledger: earnest 0, payable_quoters 100, payable_fees 0, payable_firm 0
  then payout 1 is 50 to the quoter
  then payout 2 is 50 to the quoter
  then 2 payouts are ordered
the bank shows every payout
  then ledger: cash 0, payable_quoters 0
  then ledger of Hongda: prepaid 1,600
Hongda tops up 50   # the custodian's transfer, under the firm's own reference
  then ledger of Hongda: prepaid 1,650

# The third time she chooses, and signs
the story turns to flat C
Li posts a request
the contact is confirmed
Li puts the earnest down
Ops qualifies the request
Ops draws the firms
Hongda accepts
Jiahe accepts
Anju accepts
Hongda proposes a survey in 1 day
Li confirms the survey of Hongda
wait 1 day
Hongda holds the survey
Hongda quotes 150,000
wait until survey of Jiahe
  then the quotes are open
Li chooses Hongda
  then ledger: earnest 100, payable_owner 0
Li signs
  then ledger: earnest 0, payable_owner 100
  then Li has vanished 0 times
Li withdraws the request: "we found another flat"
  then payout 1 is 100 to the owner
  then 1 payouts are ordered
