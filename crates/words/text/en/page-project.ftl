# The project page: parts that every role's panels share.
project-prove-first = Confirm it is you, then: { $act }
project-prove-why = This moves money or signs something. One confirmation holds for ten minutes, and you come back here.
project-reading-noted = The owner can see that you read this, and when.
project-file-photo = Photos
project-file-plan = Floor plan or drawing
project-file-delivery = Delivery note or label
project-file-as-built = As-built plan of pipes and wires
project-file-manual = Manuals
project-file-warranty-certificate = Warranty certificate
project-file-document = Paper
project-area = { $area } m²
project-request = What is asked for
project-request-shown = Photos and plans
project-dwelling = The flat
project-steps = Stages of the works
project-steps-before = Steps to the start of works
project-steps-title = Where it stands
project-covered = { $covered } of { $all } registered between the two goes through custody. What is paid outside it is not protected.
project-deadlines = Deadlines
project-deadline-what = What is waited for
project-firms = The firms
project-firm-invited = Invited, no answer yet
project-firm-accepted = Accepted, no survey time yet
project-firm-survey = Survey: { $state }
project-firm-sealed = Sealed quote is in
project-firm-quoted = Quote open
project-firm-said = { $state }. It says: { $said }
project-firm-chosen = Chosen
project-stages = The stages
project-account-unfunded = Not paid in yet
project-account-released = Paid to the firm
project-account-refunded = Returned to the owner
project-stage-quiet = No inspection yet.
project-report-facts = { $items } items read in { $minutes } minutes, by edition { $edition } of the checklist.
project-report-cost = Putting it right costs { $amount }.
project-report-note = The supervisor says:
project-owner-said = The owner says:
project-parting = The contract's early end
project-parting-reason = The reason given:
project-parting-valuer = Who valued the work says:
project-report-failed = Failed:
project-report-listed = Listed, to be put right:
project-measured = (measured { $values }; limit { $limit })
project-hold-valuation = Valued at
project-hold-operator-owes = The operator owes each side for the late valuation
project-owner-owes = Owed by the owner for visits that were made
project-operator-owes = Owed by the operator for its own delays
project-hold-settled = Settled
project-hold-to-owner = To the owner
project-retention-held = Held out of the retention
project-payouts = Payouts
project-payee-quoter = { $firm }, onto its prepaid balance
project-payouts-before =
    { $number ->
        [one] 1 earlier payout
       *[other] { $number } earlier payouts
    }
project-payout-to = to { $to }
project-payout-since = ordered { $day }
project-payout-ordered = on its way
project-payout-paid = paid { $day }
project-payout-late =
    { $days ->
        [one] 1 day late
       *[other] { $days } days late
    }
project-payout-owes = the operator owes { $amount } for it
project-owed = What the operator owes for its delay
project-owed-what = A payout or a valuation that comes late costs the operator day by day. It pays from its own account, never out of custody.
project-owed-payout = Payout { $number } was late
project-owed-hold = { $stage }: the valuation was late
project-owed-since = due since { $day }
project-owed-overdue =
    { $days ->
        [one] 1 day overdue
       *[other] { $days } days overdue
    }
project-agreements = Agreements beside the contract
project-outside = outside custody, not protected
project-timeline = What has happened
project-timeline-more =
    { $number ->
        [one] The whole record: 1 line
       *[other] The whole record: { $number } lines, with every notice and entry
    }
project-money-title = Statement of the money
project-money-asked = Payments asked for
project-money-for = For
project-money-amount = Amount
project-money-received = Received
project-money-now = Whose the money is now
project-money-moves = Every movement
project-money-none = No money has moved yet.
project-money-when = When
project-money-from = Out of
project-money-to = Into
project-money-in = Paid in at the bank
project-money-out = Paid out at the bank
project-funding-complete = complete { $day }
project-funding-arrived = arrived { $arrived }, recorded { $day }
