# Pages for firms.
title-firm-home = My desk
title-firm-leads = Leads
title-firm-quote = Your quote
title-firm-works = Works under way
title-firm-balance = Balance and lead fees
title-firm-profile = Profile
empty-firm-leads = No leads yet. A complete profile and a free crew bring you into the draw.
empty-firm-works = No works under way.
firm-lead-price = Lead fee { $amount }. { $charge }.
firm-lead-refund = An absent owner, a duplicate or a wrong place: the fee comes back by itself.
firm-quote-lead = Price every line of the bill. Until the opening neither rivals nor the owner can read it.
firm-quote-design = The design stays yours until award. Rivals never see it.
firm-balance-top-up = Top up with the payment reference { $reference }
firm-stage-not-funded = The money is not in custody. Do not start yet.
firm-stage-funded = The money is in custody. You can start.

# The desk and the profile.
firm-past = What is over
firm-invitation = A new lead for you
firm-name = Trade name
firm-budget-low = Smallest budget you take (CNY)
firm-budget-high = Largest budget you take (CNY)
firm-crews-hint = Each crew may carry a set number of open projects; without a free crew you are not drawn.
firm-districts-most = Tick where you work, up to { $most }. You are drawn only there.
firm-profile-lead = Say what you are and where you work. The operator then checks your papers.
firm-profile-again = With another name, or another account, representative or phone, the operator checks you anew.
firm-principals-new = What you type here is turned into fingerprints at once and not kept.
firm-principals-kept = Leave them empty to keep what is known. To change one, type all three anew.
field-bank-account = Company bank account
field-legal-representative = Legal representative
field-principal-phone = Representative's phone
firm-admission = You cannot take leads yet
firm-admission-profile = Profile
firm-admission-profile-how = Fill in your profile.
firm-admission-vetting = Papers checked
firm-admission-vetting-how = Have licence, qualification and insurance ready. The operator looks at them and records it here; you need not do anything on this page.
firm-admission-deposit = Deposit
firm-admission-deposit-how = Agree on the deposit with the operator and pay it. It is recorded here with its bank line.
firm-admission-suspended = Suspended by the operator

# Lead and fee.
firm-out = This lead is over for you
firm-share = The owner let the choice expire. Your part of the earnest money, { $amount }, is paid onto your prepaid balance: { $state }.
firm-out-said = What you wrote, for the operator alone: { $said }
firm-decline-why = Only the operator reads this, not the owner.
firm-out-what = Nothing more is asked of you here. What was set aside for it is free again.
firm-free = Free balance
firm-cap-left = Left under your cap this month
firm-month-spent = This month, charged and set aside
firm-balance-short = Your free balance does not cover the fee. Top up first; the reference is on the balance page.
firm-fee = Lead fee
firm-fee-charged = Charged
firm-fee-refunded = Refunded
firm-fee-kept = The claim was turned down
firm-fee-claimed = Claimed back
firm-claim-until = You can claim this fee back until { $due }. The owner is asked; without an answer it comes back.
firm-claim-open = the owner is asked
firm-claim-contested = contested, the operator decides
firm-claim-sampled = drawn for audit, the operator looks into it
firm-claim-audit = Your claims in { $window }: { $claims } on { $leads } leads. Above { $share } the operator looks into some of them; nothing is refused for that.
firm-claim-drawn = This claim was drawn: the operator decides it after the owner's answer.
firm-claim-why = The operator's reason
firm-claim-granted = granted
firm-claim-refused = turned down

# Survey.
firm-survey-open = Propose a time. Once the owner confirms it, you see the door address and the lead fee is charged.
firm-survey-proposed = You proposed { $time }. The owner has not confirmed yet.
firm-survey-confirmed = Agreed for { $time }.
firm-survey-then = Once you have measured, come back and say so. Only then can you quote.
firm-survey-time = Time of the survey
firm-survey-time-hint = In the market's local time, before the deadline above.
firm-survey-again = Propose another time

# Quote.
firm-quote-write = Write the quote
firm-quote-change = Change the quote
firm-quote-until = You can change it until { $due }, unless all are in before that.
firm-quote-later = You can quote once all invited firms have answered.
firm-quote-in = Your sealed quote is in
firm-quote-due = Measured, quote to come
firm-quote-total = Handed in: { $total } in all. What you send now takes its place.
firm-quote-how = The quantities are the usual ones for a dwelling of this size: put in what you measured. To leave an item out, empty its quantity and price; the owner sees that it is missing. Labour is the part of the unit price that is work.
firm-quote-free = What the list does not have
firm-quote-free-what = Lines of your own are marked as not comparable. Save to get more empty ones.
firm-quote-drawings = Drawings you handed in

# Contract.
firm-start-payment = Paid at the start, out of stage 1
firm-visit-half = Your half of a visit
firm-sign-after-owner = The owner signs first. You are told as soon as it is your turn.
firm-agreements = Whatever else you two agree on for this dwelling must be registered here. Only the contract’s price goes through custody; a further agreement counts as unprotected and lowers the share that both see.

# Works.
firm-stage-before = The money is there. You can start once the stage before has passed.
firm-log-photo = Each entry needs a photo not shown here before: it is your sign of work.
firm-gate-first = Waterproofing comes first: submit it alone. No tiles before it has passed.
firm-submit-gate = Submit the waterproofing
firm-rework = Not passed ({ $grade }). Put these right, then submit again:
firm-visit-undrawn = A supervisor is being drawn by lot.
firm-visit-drawn = A supervisor is drawn and on the way. You learn who it is at the door.
firm-visit-again = The door was closed. The supervisor comes again; whoever closed it pays for the visit that was lost.
firm-visit-outside = At your request the supervisor is drawn from outside the district. The pool pays, you pay nothing more.
firm-visit-acceptance-asked = You asked the owner to accept without an inspection. The supervisor is still on the way.
firm-visit-acceptance-declined = The owner would rather have the inspection. The supervisor is still on the way.
firm-visit-nobody = Nobody comes? Ask for another way
firm-visit-nobody-lead = No supervisor has inspected for too long, and that is not your doing. You can ask for each of these once.
firm-visit-nobody-from = If nobody inspects before, you can ask for another way from { $time }.
firm-alternative-acceptance = The owner signs, or waits for the supervisor. A signature releases the stage as a pass does.
firm-alternative-outside = Another is drawn by lot from the other districts. Whoever is drawn now and might still have come loses nothing.
firm-visit-since = On site since
firm-material-most = At most { $most } is left for this stage.
firm-material-open = advance asked
firm-material-yes = advance confirmed
firm-material-no = advance turned down
firm-payout-ordered = ordered on { $day }

# Warranty and leaving.
firm-ticket-answer = Answer
firm-ticket-bound = If you miss your time, the owner may hire another; the retention then bears up to { $amount } of that bill.
firm-ticket-visited = I have been there
firm-ticket-cured = It is repaired
firm-end-proposed = You proposed to end the contract. The owner has not answered yet.
firm-end-agree = The owner proposes to end the contract. Do you agree?
firm-end-alone = If you leave alone, accepted work is paid by valuation. Where no rule allows it, the end counts as yours.

# Balance.
firm-statement = Statement of leads
firm-from = From
firm-to = To
firm-top-up-when = It is booked when the operator's bank statement shows it. You can take what is free back at any time.
firm-withdraw-most = At most { $most } is free.
firm-withdraw-nothing = There is nothing free to take back, or too much is on its way already.
firm-delay-grows = late; the operator owes { $amount } for it so far
firm-delay-due = the operator owes { $amount } for its delay
firm-delay-paid = { $amount } paid for the delay
firm-contract-text = The whole text
firm-advances = Material advances
firm-material-amount = Advance for delivered material (CNY)
