# What has happened, one line each.
event-posting = { $basis }: { $amount }
event-charter-founded = The market was founded under version { $version } of its rules; custody with { $holder }
event-charter-adopted = Version { $version } of the rules adopted, for new projects only
event-charter-custodian-named = Custody is now with { $holder }
event-charter-hired = A member of staff joined
event-charter-dismissed = A member of staff left
event-statement-booked = Booked on the strength of line { $line }
event-statement-unplaced = { $amount } came in that nobody can place, line { $line }
event-statement-returning = The payment is being sent back
event-statement-returned = The payment went back, shown by line { $line }
event-statement-return-late = The return is late, days so far: { $days }. The operator owes { $amount } for it
event-statement-owed = The operator owes { $amount } for its delay
event-statement-debt-late = What the operator owes for its delay is overdue, days so far: { $days }
event-statement-compensated = The operator paid { $amount } for its delay
event-statement-posted =
    { $more ->
        [0] Money moved: { $list }
       *[other] Money moved: { $list }, and { $more } more
    }
event-owner-registered = The owner registered
event-owner-vanished = The owner let a choice expire
event-owner-chose = The owner signed what was chosen; earlier silences no longer count
event-firm-registered = The firm registered
event-firm-amended = The firm changed its profile
event-firm-vetted = The vetting was recorded
event-firm-deposited = Deposit of { $amount } recorded
event-firm-suspended = Suspended: { $reason }
event-firm-restored = Suspension lifted
event-firm-reserved = Lead fee of { $amount } set aside
event-firm-unreserved = The lead fee set aside is free again
event-firm-charged = Lead fee of { $amount } charged
event-firm-claimed = The lead fee was claimed back
event-firm-turned-down = The claim for the lead fee was turned down
event-firm-reduced = A part of the success fee came back to the balance: { $amount }
event-firm-refunded = The lead fee was refunded
event-firm-withdrawal-ordered = Withdrawal of { $amount } ordered
event-firm-withdrawal-paid = The withdrawal was paid
event-firm-withdrawal-late = The withdrawal is late, days so far: { $days }. The operator owes { $amount } for it
event-firm-owed = The operator owes { $amount } for its delay
event-firm-debt-late = What the operator owes for its delay is overdue, days so far: { $days }
event-firm-compensated = The operator paid { $amount } for its delay
event-firm-topped-up = A top-up came in
event-firm-won = A contract was won
event-firm-ended =
    { $completed ->
        [yes] A project was completed
       *[no] A project ended early
    }
event-firm-inspected =
    { $passed ->
        [yes] A stage passed the first time
       *[no] A stage did not pass the first time
    }
event-firm-lost-point = A point was lost
event-firm-posted =
    { $more ->
        [0] Money moved: { $list }
       *[other] Money moved: { $list }, and { $more } more
    }
event-supervisor-registered = The supervisor registered
event-supervisor-amended = The supervisor changed the profile
event-supervisor-admitted = The supervisor was admitted
event-supervisor-suspended = Suspended: { $reason }
event-supervisor-drawn = Drawn for a visit
event-supervisor-reported = A report was filed
event-supervisor-absent = Did not come, or did not report

event-project-notice-recorded = Notice of “{ $wait }”: { $channel }, { $proof }
event-project-deadline-moved = Notice is not proved: “{ $wait }” moved to { $due }
event-project-contested = Notice could not be proved: “{ $wait }” counts as contested
event-project-posted =
    { $more ->
        [0] Money moved: { $list }
       *[other] Money moved: { $list }, and { $more } more
    }
event-project-delay-posted =
    { $more ->
        [0] On the operator's own account: { $list }
       *[other] On the operator's own account: { $list }, and { $more } more
    }

event-request-posted = Request posted: { $estate }, { $area } m²
event-request-confirmed = The contact was confirmed
event-request-withdrawn =
    { $given ->
        [yes] Withdrawn: { $reason }
       *[no] Withdrawn, without a reason given
    }
event-request-qualified = The request qualified
event-request-rejected = The request did not qualify: { $reason }
event-dispatch-drawn = Drawn by lot: { $firms } out of { $eligible } eligible firms
event-dispatch-invited = A firm was invited: { $slot }
event-dispatch-accepted = A firm accepted
event-dispatch-out = A firm is out: { $why }
event-dispatch-swapped = The owner swapped a firm
event-dispatch-completed =
    { $firms ->
        [one] The dispatch is complete with 1 firm
       *[other] The dispatch is complete with { $firms } firms
    }
event-dispatch-nobody = No firm was eligible; the project is closed
event-lead-charged = Lead fee of { $amount } charged
event-lead-refunded =
    { $decided ->
        [yes] Lead fee refunded: { $ground }. The operator: { $reason }
       *[no] Lead fee refunded: { $ground }
    }
event-lead-reduced = The works came to less than was signed for; of the success fee { $amount } went back
event-lead-claimed = Lead fee claimed back: { $ground }
event-lead-sampled =
    { $agreed ->
        [yes] The owner agrees to the claim; it was drawn for audit, so the operator looks into it
       *[no] The owner did not answer the claim; it was drawn for audit, so the operator looks into it
    }
event-lead-contested = The owner contests the claim; the operator decides
event-lead-turned-down = The claim was turned down: { $reason }
event-survey-proposed = Survey proposed for { $time }
event-survey-confirmed = The owner confirmed the survey
event-survey-held = The survey was held
event-quote-submitted = A sealed quote came in
event-quote-opened = All quotes were opened at once
event-quote-extended = The owner took more time to choose
event-quote-chosen = A quote of { $amount } was chosen and the contract drafted
event-quote-reopened = The contract was not signed; the choice is open again
event-contract-signed-by-owner = The owner signed
event-contract-signed-by-firm = The firm signed
event-contract-countersigned = Countersigned; cooling-off began
event-contract-activated = The contract is active
event-contract-registered = Agreement of { $amount } registered; outside custody, not protected
event-custody-asked = { $amount } asked of the owner ({ $purpose })
event-custody-received = { $amount } came in from the owner
event-custody-completed = A payment is complete
event-custody-delayed = The payment is late: { $delay }
event-custody-ordered = Payout of { $amount } to { $to } ordered
event-custody-paid = The payout arrived
event-custody-late = The payout is late, days so far: { $days }. The operator owes { $amount } for it
event-custody-owed = The operator owes { $amount } to { $to } for its delay
event-custody-debt-late = What the operator owes for its delay is overdue, days so far: { $days }
event-custody-compensated = The operator paid { $amount } for its delay
event-custody-said-paid = The owner says this is paid; the operator looks for it, and the owner's time stands still
event-custody-look-late = The operator has not answered yet; the owner's time stays still
event-custody-not-come = The operator looked and it has not come: { $note }. The owner's time goes on, until { $until }
event-custody-material-claimed = Material advance of { $amount } claimed ({ $stage })
event-custody-material-answered =
    { $confirmed ->
        [yes] The owner confirmed the material
       *[no] The owner did not confirm the material
    }
event-stage-funded = { $stage }: funded
event-stage-started = { $stage }: work began
event-stage-logged = Site log: { $note }
event-stage-submitted = { $stage }: submitted for inspection
event-stage-gate-passed = Waterproofing passed; tiling may begin
event-stage-gate-failed = Waterproofing did not pass ({ $grade }); rework begins
event-stage-passed =
    { $listed ->
        [0] { $stage }: passed
       *[other] { $stage }: passed, items listed: { $listed }
    }
event-stage-failed = { $stage }: failed ({ $grade }); rework begins
event-stage-rework-missed = { $stage }: rework date missed, counts as failed
event-stage-exhausted = { $stage }: failed too often; the owner decides
event-stage-continued = { $stage }: one more rework
event-stage-released = { $stage }: released ({ $basis })
event-stage-valued = { $stage }: settled by valuation
event-inspection-assigned = { $target }: a supervisor drawn, eligible: { $eligible }
event-inspection-absent = { $target }: the supervisor was absent; another is drawn
event-inspection-given-back = { $target }: whoever was drawn may not look any more; another is drawn
event-inspection-arrived = { $target }: the supervisor arrived
event-inspection-no-access =
    { $charged ->
        [no] { $target }: no access; nobody is charged any more
       *[yes]
            { $owner ->
                [yes] { $target }: no access; the owner pays the next visit
               *[no] { $target }: no access; the firm pays the next visit
            }
    }
event-inspection-reported = { $target }: reported, { $verdict }
event-inspection-alternative-asked = { $target }: nobody came for long; the firm asks: { $way }
event-inspection-acceptance-answered =
    { $accepted ->
        [yes] { $target }: accepted by the owner without an inspection
       *[no] { $target }: not accepted without an inspection; the supervisor is waited for
    }
event-hold-held = { $stage }: { $amount } held ({ $cause }, items: { $items })
event-hold-moved = { $stage }: held money, { $step }
event-hold-valued = { $stage }: items upheld: { $upheld }; now held: { $amount }
event-hold-valuation-late = { $stage }: the valuation is late, days so far: { $days }. The operator owes each side { $amount } for it
event-hold-settled = { $stage }: settled, { $amount } to the owner, the rest to the firm
event-completion-air-test-ordered = The owner ordered an air test
event-completion-air-test-reported =
    { $passed ->
        [yes] The air test passed
       *[no] The air test failed
    }
event-completion-air-test-lapsed = The air test was not reported in time
event-completion-moved-in = The owner moved in early
event-completion-completed = Completed; retention and warranty begin
event-retention-asked = Retention, part { $part }: the owner is asked
event-retention-reminded = Retention, part { $part }: the owner is reminded
event-retention-released = Retention, part { $part }: released
event-retention-borne = Retention, part { $part }: { $amount } went towards another's repair
event-warranty-opened =
    { $leak ->
        [yes] Leak reported: { $what }
       *[no] Ticket opened: { $what }
    }
event-warranty-moved = Warranty ticket: { $step }
event-leaving-closed = The project is closed: { $why }
event-leaving-ending = The contract ends: { $why }
event-leaving-fell-away = The end falls away: the money had arrived in time, and was recorded late. The contract goes on
event-leaving-valued = The work was valued
event-leaving-abandonment = Silent site: { $step }
event-leaving-end-proposed =
    { $made ->
        [yes] Ending the contract together was proposed
       *[no] The proposal to end is off
    }
