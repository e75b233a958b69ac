# Every waiting state: what is waited for.
wait-draft = Confirm your contact
wait-earnest = The owner pays the earnest money
wait-qualify = The operator reviews the request
wait-draw = Firms are drawn by lot
wait-invitation = The firm accepts or declines
wait-complete = The dispatch fills up
wait-claim-answer = The owner answers a claim for a lead fee
wait-claim-sampled = The owner answers a claim drawn for audit
wait-claim-decision = The operator decides a claim for a lead fee
wait-survey = The survey
wait-quotes = The sealed quote comes in
wait-choice = The owner chooses a quote
wait-sign-owner = The owner signs
wait-sign-firm = The firm signs
wait-countersign = The operator countersigns
wait-cooling-off = Cooling-off time
wait-fund = The owner pays into custody
wait-grace = Days of grace for the payment
wait-unfunded = Works stand still until the money is there
wait-may-end = Either side may end the contract
wait-visit-fee = The owner pays for the visit to a closed door
wait-payout = The payout arrives
wait-compensation = The operator pays for its delay
wait-look = The operator looks for a payment
wait-material = The owner confirms delivered material
wait-unplaced = A payment nobody can place yet
wait-withdrawal = A firm's balance is paid back
wait-site-log = The firm logs work on site
wait-assign = A supervisor is drawn
wait-visit = The supervisor visits
wait-revisit = The supervisor comes again
wait-report = The supervisor reports
wait-acceptance = The owner accepts without an inspection, or waits for one
wait-window = The owner approves or objects
wait-rework = The firm puts it right
wait-after-failures = The owner decides how to go on
wait-cure = The firm puts the listed items right
wait-cure-confirm = The owner confirms what was put right
wait-objection-deposit = The owner deposits the visit fee
wait-second-draw = A second supervisor is drawn
wait-second-visit = The second supervisor reports
wait-hold-valuation = What is held is valued
wait-hard-stop = The hard stop for contested money
wait-air-test = The air test is reported
wait-retention-term = The retention runs to its term
wait-retention-answer = The owner answers about the retention
wait-retention-reminder = The owner is reminded about the retention
wait-ticket-answer = The firm answers the warranty ticket
wait-ticket-visit = The firm visits
wait-ticket-cure = The firm repairs
wait-ticket-confirm = The owner confirms the repair
wait-warranty-end = The warranty runs
wait-silent-site = A supervisor looks at the silent site
wait-resume = The firm resumes work
wait-end-abandoned = The owner may end the abandoned contract
wait-end-together = The other side answers the proposal to end
wait-valuation = The supervisor values the work done
wait-unreached = A party is reached whose notice was never proved

# What a wait is about.
about-hold = Money held for: { $stage }
about-number = No. { $number }
about-part = Retention, part { $number }

# Who.
party-owner = the owner
party-firm = the firm
party-supervisor = the supervisor
party-operator = the operator
party-market = the market's clock
party-you = you

# What happens when nobody acts.
then = If { $who } does nothing: { $outcome }
then-you = If you do nothing: { $outcome }
then-clock = When the time is up: { $outcome }

# Who bears a delay.
bearer-the-silent = Borne by { $who }.
bearer-operator = Borne by the operator alone.
bearer-nobody = Nobody is worse off.
