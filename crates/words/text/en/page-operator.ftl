# Pages for the operator.
title-operator-home = Duty desk
title-operator-queues = Queues
title-operator-statement = Record the statement
title-operator-unplaced = Payments not placed
title-operator-balance = Balance
title-operator-supervisors = Supervisors
title-operator-policy = Policy
title-operator-staff = Staff
empty-operator-queue = All done.
empty-operator-unplaced = Every payment is placed.
operator-no-key = The operator holds no key to money. Here you record evidence and decide claims.
operator-late-cost = Delay costs the operator: { $amount }
operator-codes-open = No mail server is set up: you can read everybody’s sign-in codes.
operator-codes-open-why = Whoever reads them can sign in as an owner or a firm and sign in their name, so two keys protect nobody here. Set up mail in the server’s configuration before anyone joins; this notice goes when it is done.
operator-owes-all = The operator owes { $amount } for its delays, counting what still grows.
operator-owed-what = Each debt that is due stands here until it is paid and its statement line recorded.
operator-owed-payer = the payer
operator-owes-firm = This was paid late: the operator owes the firm { $amount }. Pay it from the operator's own account, then record that line.
operator-books-agree = The books agree: cash { $cash }, sum of accounts { $sum }.
operator-books-differ = The books differ by { $amount }. Stop recording and check at once.
operator-policy-diff = What changes
operator-policy-new-only = A new policy rules new projects only. Others keep the one they were posted under.
operator-vet-lead = Say what was checked and which papers were seen. Date, person and evidence are kept.
operator-vet-papers = Papers of the firm only: licence, insurance, references. No identity card or passport of anybody, and cover names and numbers that the check does not need. Note what you saw instead of keeping it.
operator-suspend-lead = The reason is shown to the other side.

# The duty desk.
title-operator-outbox = Mail health
operator-urgent = Most urgent first
operator-where = Where
operator-more =
    { $count ->
        [one] One more waits in this queue.
       *[other] { $count } more wait in this queue.
    }
operator-queue-requests = Requests to qualify
operator-queue-draws = Draws to make
operator-queue-claims = Claims to decide
operator-queue-countersign = Contracts to countersign
operator-queue-visits = Supervisors to draw
operator-queue-valuations = Held money to value
operator-queue-payouts = Payouts to prove
operator-queue-looks = Payments to find
operator-queue-compensations = Compensation to pay
operator-queue-unplaced = Payments nobody can place
operator-queue-withdrawals = Withdrawals to pay
operator-queue-hard-stops = Hard stops of held money
operator-queue-unreached = Parties to reach
operator-drafts =
    { $count ->
        [one] One request waits for its owner to confirm the contact. You may record a call.
       *[other] { $count } requests wait for their owners to confirm the contact. You may record a call.
    }
operator-phases = Projects by phase
operator-all = All projects
operator-everybody = All
operator-posted = Posted

# Mail health.
operator-mail-well = All mail has left.
operator-mail-waiting =
    { $count ->
        [one] One letter waits to be sent.
       *[other] { $count } letters wait to be sent.
    }
operator-mail-failed =
    { $count ->
        [one] One letter failed and is tried again.
       *[other] { $count } letters failed and are tried again.
    }
operator-mail-lead = A default that hurts the silent party needs proof of notice. What does not leave here moves deadlines.
operator-mail-to = To
operator-mail-attempts = Tries

# The statement.
operator-hint-valued = As the statement says it. Whoever paid by that day paid in time, however late the line is recorded. Left empty: today.
operator-hint-line = As the bank numbers it. A line is booked once.
operator-hint-reference = As the payer wrote it. Spaces, case and width do not matter.
operator-record-lead = The market finds whose it is. What nobody can place waits below and goes back.
operator-line-search = Where did a line go?
operator-line-found = Line { $line }
operator-line-went = Booked to:
operator-line-nowhere = No such line is booked here.
operator-line-waiting = Nobody could place it. The clock orders it back when its time is up.
operator-line-returning = Ordered back on { $day }. Send it at the bank, then record the line that shows it.
operator-return-proof = Line that shows it went back
operator-compensation-proof = The line of the operator's own account that shows it
operator-owes-payer = The return was late: the operator owes its payer { $amount }. Pay it from the operator's own account, then record that line.
operator-unplaced-lead = These references belong to nobody. The money goes back to whoever sent it; a late return costs the operator.

# The books.
operator-books-custody = In custody, all projects
operator-books-custody-what = Cash is what the licensed holder has; everything below it says whose that is. Compare it with the holder’s own statement.
operator-books-own = The operator’s own account
operator-books-own-what = Prepaid balances of firms, lead fees, and payments nobody could place. No owner’s money is here.
operator-books-projects = Project by project
operator-books-sum = Sum of its accounts
operator-books-empty = Nothing has been booked yet.
operator-agrees = agrees
operator-differs = differs

# Firms and supervisors.
operator-firms-empty = No firm has registered yet.
operator-firm-suspended = Suspended
operator-firm-unvetted = Not vetted
operator-firm-no-deposit = No deposit recorded
operator-firm-open = Open projects / most
operator-firm-completed = Completed
operator-firm-points = Points
operator-firm-principals = Digests of principals
operator-firm-checks = What is recorded
operator-firm-vetting = Vetting
operator-firm-deposit = Deposit
operator-firm-suspension = Suspension
operator-firm-withdrawals = Balance on its way back
operator-paid-on = Paid on { $day }
operator-asked-on = Asked on { $day }, not paid yet
operator-supervisors-lead = Supervisors are drawn by lot for each visit. You admit them; you never choose who goes.
operator-supervisors-empty = No supervisor has registered yet.
operator-admitted = Admitted
operator-not-admitted = Not admitted
operator-admit-lead = Say what was checked: qualification, ties to firms. Date and person are kept.
operator-visits-made = Visits made
operator-ties = Firms with a tie

# Policy and staff.
operator-policy-lead = Edit the file, raise its version by one, and try it. Nothing is adopted by trying.
operator-policy-try = Try this file
operator-policy-sound = The market would adopt this file.
operator-policy-breaches = What is wrong in the file
operator-policy-now = In force
operator-policy-then = In this file
operator-staff-lead = The new colleague signs in with a code sent to this address.

# On a project’s page.
operator-panel-contact = Contact
operator-panel-contact-lead = Call the owner. If it is the owner’s wish, confirm; the call is on record under your name.
operator-panel-qualify = Fit for dispatch?
operator-panel-qualify-lead = Is it real and complete, and does the owner mean to renovate? If not, give a reason; the owner reads it.
operator-fit = Fit
operator-not-fit = Not fit
operator-panel-draw = The draw
operator-panel-draw-lead = The seed comes from the server at the moment of the draw and is published with it. You cannot choose firms.
operator-panel-drawn = See the draw
operator-panel-claim = Claim for a lead fee: { $firm }
operator-firm-claims = Claims on leads, { $window }
operator-firm-claims-of = { $claims } of { $leads }
operator-firm-audited = { $claims } of { $leads }, audited by sample
operator-claim-ground = Ground: { $ground }
operator-claim-audit = Audit: { $claims } of { $leads } leads claimed in { $window }.
operator-claim-drawn = This claim was drawn for the audit: look into it, whatever the owner says, and write down what you found. If nobody decides it, the fee goes back as always.
operator-claim-agreed = The owner says that it is true.
operator-claim-silent = The owner did not answer.
operator-claim-contested = The owner says that it is not true.
operator-refund-question = Does the fee go back?
operator-panel-countersign = Countersign the contract
operator-panel-countersign-lead = Check that price, stages and parties are those that both signed. Silence counts as countersigned.
operator-panel-assign = Draw a supervisor: { $target }
operator-panel-assign-lead = By lot among those admitted, free, and without a tie to the firm. You cannot choose who.
operator-panel-assign-outside = Nobody from the district came for a week, and the firm asked for somebody from outside. The lot is drawn among the other districts first.
operator-panel-valuations = Held money that waits for a valuation
operator-panel-valuations-lead = A supervisor must say what it costs to put right. Each day late, you pay both sides a share of the money held.
operator-valuations-late = Owed to each side so far: { $amount }.
operator-panel-payout = Payout { $number }: { $amount } to { $payee }
operator-panel-payout-lead = The custodian pays. Record the line of the statement that shows it; the amount must be the same.
operator-payout-quoter = Transfer it to the prepaid account under { $reference }: the firm's own reference, so that the line finds its balance when it comes in there.
operator-payout-ordered = Ordered on { $day }
operator-payout-late =
    { $count ->
        [one] One day late so far, at the operator’s cost.
       *[other] { $count } days late so far, at the operator’s cost.
    }
operator-panel-look = Find a payment: { $purpose }
operator-panel-look-lead = The owner says this is paid and shows the bank's receipt. Look at the statement: record the line if it is there; answer only if it has not come.
operator-look-since = The owner said so on
operator-panel-compensation = Compensation for delay to { $payee }
operator-panel-compensation-lead = Pay it from the operator's own account, never out of custody; then record that line. The amount must be the same.
operator-compensation-for = For what
operator-compensation-overdue =
    { $count ->
        [one] One day overdue.
       *[other] { $count } days overdue.
    }
operator-panel-air-test = Record the air test
operator-panel-air-test-lead = One value for each thing measured, as the laboratory writes it, with its report.
operator-panel-hard-stop = Money held: the hard stop
operator-panel-hard-stop-lead = The clock executes the last valuation by itself. If there is none, the price guide’s upper price counts.
operator-panel-notice = Record a notice
operator-panel-notice-lead = A call or letter counts as proof of notice. Record it only if the person was reached.
operator-notice-when = When, as 2026-03-02 09:00
operator-panel-no-key = No button for money
operator-clock-label = The clock
operator-clock-held = Nothing comes due now.
operator-clock-jump = This server's clock went ahead by { $by }. Deadlines would pass that nobody had. Set the clock right; or, if it is right as it is, confirm it.
operator-clock-downtime = The server stood still for { $by }. Look at its clock: in { $rest } everything overdue comes to its default. If the clock is right, confirm it to go on now.
operator-clock-behind = This server's clock is { $by } behind the last entry of the journal. Set it right.
operator-clock-now = The server believes it is
operator-clock-trust = The clock is right
