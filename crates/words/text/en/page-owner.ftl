# Pages for owners.
title-owner-firms = Why these firms
title-owner-compare = Compare the quotes
title-owner-contract = The contract
title-owner-money = Where my money is
title-owner-money-others = Where the money is
owner-seen-title = Who saw my contact
owner-seen = A firm sees your door address once you have agreed on a survey, and your name and telephone once both have signed. A supervisor who is drawn sees the address, the operator your contact. Each reading is noted here, once a day.
owner-seen-contact = Name and contact
owner-seen-nobody = Nobody has so far.
title-owner-warranty = Warranty
empty-owner-projects = You have no project yet. Posting one takes a few minutes.
owner-post-lead = The clearer your request, the better the quotes. A firm sees your door address once you have agreed on a survey, and your phone once both have signed.
owner-compare-lead = All firms priced the same bill. What a quote leaves out looks cheap now and is paid for later.
owner-compare-gaps =
    { $number ->
        [one] 1 item missing
       *[other] { $number } items missing
    }
owner-compare-expected = With what is missing
owner-contract-read = Read it all before you sign. During cooling-off you can leave freely and get everything back.
owner-contract-read-others = Read it all before you sign. During cooling-off either side can leave freely, and everything paid goes back.
owner-fund-how = Pay into the custody account with the payment reference. It is booked when it arrives, and never passes through the operator.
owner-fund-part = { $received } is in, { $missing } is still missing.
owner-say-paid = I have paid
owner-say-paid-lead = You have paid, and the operator has not recorded it? Send the bank's receipt, and the operator has to look for it. Until it answers, your time stands still and nobody can end the contract for want of this money.
owner-said-since = You said on { $day } that this is paid. The operator is looking for it, and your time stands still meanwhile.
owner-not-come = The operator looked and it has not come: { $note }. Your time goes on; ask your bank.
owner-window-lead = The inspection passed. Read the report and the photos, then approve or object.
owner-object-lead = Tick the items and add photos. Only their money is held; the rest moves on.
owner-object-fee = Deposit the visit fee of { $amount }. If one item is upheld, all of it comes back.
owner-move-in-warning = Once you move in before acceptance you can no longer object to visible items. Hidden works stay open.
owner-end-warning = The work is then valued, and what is done must be paid.
owner-survey-title = { $firm } proposes a time
owner-survey = { $firm } wants to measure your flat on { $time }.
owner-claim = { $firm } wants its lead fee back. You know whether the reason is true.
owner-claim-ground = The reason given: { $ground }.
owner-claim-true = Is that true?
owner-swap-title = Swap a firm
owner-swap = You may swap one firm, once. The next in the order of the draw takes its place.
owner-swap-which = Which firm goes?
owner-withdraw-title = Withdraw
owner-withdraw = Until the contract is active you may leave without giving a reason, and everything you paid comes back.
owner-withdraw-reason = The firms that were invited read this. You need not say anything.
owner-withdraw-elsewhere = Then the firms get their lead fees back.
owner-choice = The quotes are open. Compare them line by line, then choose one.
owner-choice-compare = Compare and choose
owner-choice-extend = More time can be asked for once.
owner-contract-open = Open the contract
owner-register-title = Register a further agreement
owner-register = Did you agree on something beside the contract? Register it, so that you see how much of what you pay is protected. Only the contract’s price goes through custody: a further agreement counts as unprotected, and nobody here can answer for money paid on it.
owner-register-about = For example: kitchen cabinets ordered from the same firm.
owner-material = The firm asks for an advance on material it has delivered. Look at it before you answer.
owner-after-failures = The stage has failed more than once. You decide how it goes on.
owner-cured = The firm says these items are put right. { $amount } is held for them.
owner-cured-question = Are they put right?
owner-waive-title = Pay without inspection: { $stage }
owner-waive = You may release this stage without an inspection. Nobody then checks what you cannot see, and the money does not come back.
owner-accept-alone = No supervisor has inspected for too long. The firm asks whether you would accept its work without one. You need not: then the supervisor is waited for as before.
owner-accept-alone-stage = If you accept, the stage’s money goes to the firm. Nobody then checks what you cannot see, and the money does not come back.
owner-accept-alone-gate = If you accept, tiling may begin and the waterproofing disappears under it unseen. Ask for photos of the ponding test before you do.
owner-accept-alone-hold = If you accept, your objection ends: the money held goes to the firm, and your visit fee comes back.
owner-accept-alone-question = Do you accept without an inspection?
owner-visit-fee-owed = You still owe the fee for a visit to a closed door
owner-air-test-title = Air test
owner-air-test = You may have the air tested before you accept. The deadline to object waits for the report.
owner-move-in-title = Move in before acceptance
owner-object-holds = holds at most about { $amount }
owner-retention = Part of the retention, { $amount }, has come to its term. Release it, or name defects.
owner-retention-release = Everything is in order: release it
owner-retention-or = Or name defects
owner-retention-only = Only what these defects cost is held; the rest goes to the firm.
owner-retention-defects = Hold for these defects
owner-ticket-title = Warranty ticket no. { $number }
owner-ticket-question = Is it repaired?
owner-ticket = Tell us what is wrong and since when. The firm must answer in time.
owner-ticket-item = What does it concern?
owner-ticket-item-why = If the firm does not come and you hire another, this bounds what it has to bear. For a second thing, open a second ticket.
owner-hire-most = What is left of the retention bears the bill, at most { $amount }: one and a half times what the named items cost to put right by the guide. What goes beyond it is between you and the firm.
owner-ticket-leak = The firm must then answer within hours.
owner-hire = The firm missed its time. You may hire another and hand in the bill.
owner-terms-title = Retention and warranty
owner-warranty-general = Warranty on all work until
owner-warranty-water = Warranty on waterproofing until
owner-end-answer = The firm proposes to end the contract together. The work is then valued.
owner-end-agrees = Do you agree?
owner-end-abandoned = Nobody has worked on site for a long time. You may end the contract once the firm's time to resume is over.
owner-end-proposed = You proposed to end the contract together
owner-end-together = If both agree, the work is valued and nobody is at fault.
compare-by-guide = There are fewer than three quotes, so prices are measured against the guide.
compare-median = The middle total is { $amount }.
compare-design = Design and drawings
compare-days =
    { $number ->
        [one] 1 day of work
       *[other] { $number } days of work
    }
compare-covers = On the bill
compare-covers-of = { $named } of { $all } items
compare-allowance = Provisional sums, settled by actual cost
compare-fair = missing items, at fair prices: { $range }
compare-range = { $low } – { $high }
compare-no-range = no known price
compare-outlying = Out of line with the others
compare-quantity = { $here } here; the middle quote has { $usual }
compare-price = { $here } a unit here; the fair price is { $range }
compare-clean = Nothing is missing, and nothing is far out of line.
compare-more =
    { $number ->
        [one] 1 more item
       *[other] { $number } more items
    }
compare-differing = Where the quotes differ most
compare-room-lines =
    { $number ->
        [one] 1 item
       *[other] { $number } items
    }
compare-room-marked =
    { $number ->
        [one] 1 to look at
       *[other] { $number } to look at
    }
compare-lines = The whole bill, room by room
compare-free = Extra items, not on the bill
compare-unknown = Some missing items have no known price
compare-above-local = Above what is usual nearby
compare-even = Exactly in the middle.
compare-above = { $amount } above the middle, mostly by: { $causes }.
compare-below = { $amount } below the middle, mostly by: { $causes }.
compare-funding = How do you want to pay into custody?
compare-funding-whole = One transfer at the start; most convenient, most money tied up.
compare-funding-thirds = Three transfers, as the works move on.
compare-funding-each = One transfer before each stage; least money at a time.
contract-plain = In plain words
contract-plain-work = { $firm } does the works on the bill within { $days } days for { $amount }.
contract-plain-funding = You pay into custody: { $funding }.
contract-plain-funding-others = The owner pays into custody: { $funding }.
contract-plain-start = The firm has { $amount } at the start, out of the first stage.
contract-plain-visit = Each visit of a supervisor that is made costs each side { $amount }. You pay your halves in with the stages; what no visit used comes back at the end. Whoever keeps the door closed pays the whole visit.
contract-plain-visit-others = Each visit of a supervisor that is made costs each side { $amount }. The owner pays half of each in with the stages; what no visit used goes back to the owner at the end. Whoever keeps the door closed pays the whole visit.
contract-plain-retention = { $amount } stays in custody as retention, and is released in two parts after completion, less what defects cost.
contract-plain-leave = Until the end of the cooling-off time either may leave, and everything paid comes back.
contract-text = The contract
contract-exact = The exact text that is signed, as the machine keeps it
contract-bill = The bill of quantities (fingerprint { $digest }…)
contract-rules = By the rules of this market, version { $version }
contract-owner-signed = Owner signed
contract-firm-signed = Firm signed
contract-countersigned = Countersigned
contract-active = Active since
post-title = Post a request
post-where = Where is the flat, and how large?
post-province = Province
post-go-on = Go on
post-change = Change province or area
post-band = Usual prices for { $area } m²
post-band-line = { $low } to { $high }, in the middle { $mid }
post-start-now = as soon as possible
post-start-months =
    { $number ->
        [one] in 1 month
       *[other] in { $number } months
    }
post-earnest =
    { $times ->
        [one] You let a choice expire once without a word, after firms had measured and quoted. This request therefore asks for earnest money of { $amount }.
       *[other] You let a choice expire { $times } times without a word, after firms had measured and quoted. This request therefore asks for earnest money of { $amount }.
    }
post-earnest-back = It lies with the custodian and comes back to you when you sign with the firm you chose, say no to all, withdraw, or no firm is found. Only if the choice expires again in silence, or you twice choose and do not sign, is it divided among the firms that quoted. The operator gets nothing of it.
post-shows = At least one photo or a plan is needed: without either no firm can say what the work is.
post-after = Your request is then checked, and three firms are drawn by lot. You decide about everything.
projects-title = My projects
owner-do-fund = Pay into custody
owner-do-grace = Pay into custody now
owner-do-unfunded = Works stand still: pay into custody
owner-do-may-end = Pay, or the contract may be ended
owner-do-choice = Compare and choose a quote
owner-do-sign-owner = Read and sign the contract
owner-do-window = Approve or object
owner-do-acceptance = Accept without an inspection, or wait
owner-do-visit-fee = Pay for the visit to a closed door
owner-do-after-failures = Decide how to go on
owner-do-cure-confirm = Is it put right?
owner-do-objection-deposit = Pay the visit fee of your objection
owner-do-claim-sampled = Answer a firm's claim
owner-do-claim-answer = Answer a firm's claim
owner-do-material = Answer about delivered material
owner-do-retention-answer = Release the retention, or name defects
owner-do-retention-reminder = Reminder: release the retention, or name defects
owner-do-end-together = Answer the proposal to end
owner-do-ticket-confirm = Is it repaired?
owner-do-end-abandoned = You may end the contract
owner-do-earnest = Pay the earnest money
owner-do-draft = Your contact is being confirmed
contract-plain-stop = Money that stays contested is settled by a supervisor's valuation after { $time } at the latest.
contract-warranty = All work { $general }; waterproofing { $water }
contract-change = Cooling-off time { $time }; after that what is accepted or valued is paid, and the rest goes back
owner-go-on-continue = The firm puts it right and it is inspected again. No money moves.
owner-go-on-reduce = You take it as it is, and the price falls by what putting it right costs.
owner-go-on-end = The works stop and are valued: accepted work is paid, the rest comes back.
