# Why money moved.
basis-approved = Passed and approved by the owner
basis-silence = Passed, no objection in time
basis-waiver = Waiver signed by the owner
basis-hard-stop = Hard stop, by valuation
basis-valuation = Contract ended, by valuation
basis-start-payment = Start payment
basis-material = Material delivered and confirmed
basis-term = Retention at term
basis-statement = Received at the bank
basis-placed = Placed where it belongs
basis-excess = Paid in excess
basis-held = Held
basis-unheld = No longer held
basis-refund = Refund to the owner
basis-fee = Fee listed at signing
basis-deposit = Visit fee deposit
basis-forfeit = Earnest money forfeited
basis-payout = Paid out at the bank
basis-top-up = Top-up
basis-reserve = Lead fee set aside
basis-unreserve = Lead fee no longer set aside
basis-lead = Lead fee
basis-lead-refund = Lead fee refunded
basis-withdraw = Balance withdrawn
basis-delay = The operator paid late
basis-compensation = The operator paid for its delay

# Accounts.
account-cash = Cash in custody
account-suspense = Not yet placed
account-stage = Stage: { $stage }
account-contested = Contested: { $stage }
account-retention = Retention
account-deposit = Visit fee deposit
account-earnest = Earnest money
account-fees = Visit fees paid in, not used yet
account-payable-firm = Owed to the firm
account-payable-owner = Owed to the owner
account-payable-fees = Owed to the pool of supervisors
account-payable-quoters = Owed to the firms that quoted
account-bank = Operator's bank account
account-prepaid = Prepaid balance
account-reserved = Set aside
account-lead-fees = Lead fees
account-withdrawal = To be withdrawn
account-unplaced = Not placed
account-returning = Going back
account-delay-cost = Cost of the operator's delay
account-owed-firm = Owed to the firm for delay
account-owed-owner = Owed to the owner for delay
account-owed-pool = Owed to the supervisors' pool for delay
account-owed-quoters = Owed to firms that quoted for delay
account-owed-payer = Owed to a payer for delay
account-own = Paid for delay from the operator's own money

# Who holds the money.
money-held-by = The money is in custody with { $holder }, licence { $licence }. The operator cannot touch it.
money-held-by-escrow = The money is held in escrow by { $holder }, licence { $licence }. The operator cannot touch it.

payee-firm = the firm
payee-owner = the owner
payee-pool = the supervisors' pool
payee-quoter = a firm that quoted, onto its prepaid balance
purpose-stage = Stage: { $stage }
purpose-earnest = Earnest money for the request
purpose-objection = Visit fee for: { $stage }
purpose-closed-doors = Visits to a closed door
delay-none = In time
delay-grace = Days of grace
delay-stopped = The firm may stop
delay-may-end = Either may end the contract
delay-owed = Owed; can still be paid
delay-void = No longer asked for
funding-whole = All at signing
funding-thirds = In three parts
funding-each = Each stage before it starts
charge-accepted = When the firm accepts
charge-appointment = When both confirm the survey
charge-shortlist = When the quote is opened
charge-signature = A share of the price at signing
charge-never = Never

# Grounds for a refund of the lead fee.
ground-owner-absent = The owner was not there
ground-outside-area = Outside the declared area
ground-outside-trade = Outside the declared trade
ground-duplicate = The same dwelling again
ground-signed-elsewhere = The owner signed elsewhere
ground-contact-dead = The contact does not answer
ground-never-opened = The owner never opened the messages
ground-fell-away = It fell away through no act of the firm

# Notices.
channel-inbox = Inbox
channel-email = E-mail
channel-call = Recorded call
channel-letter = Letter
proof-accepted = Delivered
proof-opened = Opened
proof-recorded = Recorded by the operator
proof-bounced = Came back

# Evidence.
evidence-photo = Photo
evidence-plan = Plan
evidence-delivery = Delivery note
evidence-as-built = As-built pipes and wires
evidence-manual = Manuals
evidence-warranty-certificate = Warranty certificate
evidence-document = Other document

reason-form-too-thin = The form says too little for a firm to price it

# The policy: what must hold of its numbers, and why a file is not taken.
must-be-five-shares-that-with-custody-retention-add-up-to-10000 = must be five shares that together with custody.retention make 10,000 (100 %)
must-be-three-shares-that-add-up-to-10000 = must be three shares that together make 10,000 (100 %)
must-be-at-most-the-first-stage-s-share = must be at most the first stage’s share
must-be-between-0-and-1000000-fen = must be between 0 and 1,000,000 fen (CNY 10,000)
must-be-an-even-number-between-0-and-1000000-fen = must be an even number between 0 and 1,000,000 fen (CNY 10,000)
must-be-at-most-10000 = must be at most 10,000 (100 %)
must-be-at-most-8-rising-shares-below-10000 = must be at most eight rising shares, each below 10,000 (100 %)
must-be-between-1-and-5 = must be between 1 and 5
must-be-at-most-1000-10 = must be at most 1,000 (10 %)
must-be-at-most-1500-15 = must be at most 1,500 (15 %)
must-be-between-1-and-1000-10 = must be between 1 and 1,000 (10 %)
must-hold-no-stage-above-3000-30 = must hold no stage above 3,000 (30 %)
must-be-between-2-d-and-30-d = must be between 2 and 30 days
must-be-between-5000-and-10000 = must be between 5,000 (50 %) and 10,000 (100 %)
must-be-between-10000-and-30000 = must be between 10,000 (once) and 30,000 (three times)
must-be-between-14-d-and-45-d = must be between 14 and 45 days
must-be-at-most-180-d-or-6-mo = must be at most 180 d or 6 mo
must-fit-into-the-first-stage-beside-its-material-advance = must fit into the first stage beside its material advance
must-be-between-1-bd-and-30-bd = must be between 1 bd and 30 bd
must-be-between-contract-cooling-off-and-30-bd = must be between contract.cooling_off and 30 bd
must-be-at-least-1 = must be at least 1
must-be-at-most-20000-fen = must be at most 20000 fen
must-be-1-or-2 = must be 1 or 2
must-be-between-1-and-4 = must be between 1 and 4
must-be-between-1-and-10 = must be between 1 and 10
must-be-between-1-and-30 = must be between 1 and 30
must-be-between-15-and-240 = must be between 15 and 240
must-be-at-most-1 = must be at most 1
must-be-at-most-100 = must be at most 100
must-be-at-least-1-of-its-unit = must be at least 1 of its unit
reason-policy-form = this line of the file cannot be read, or a number is missing or unknown
reason-policy-ranges = numbers leave the ranges that protect people
reason-policy-calendar = the time zone or a day cannot be read
reason-policy-version = it is not the next version
reason-policy-lab-only = it is for the laboratory alone (lab_only)
