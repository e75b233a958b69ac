# Where a project stands.
phase-draft = Draft
phase-contact-verified = Contact confirmed
phase-qualified = Ready for dispatch
phase-matched = Firms invited
phase-quoting = Surveys and quotes
phase-choosing = Quotes open
phase-signing = Signing
phase-cooling-off = Cooling off
phase-active = Works under way
phase-ending = Ending by valuation
phase-completed = Completed
phase-closed = Closed

# How a project ended.
closing-withdrawn = Withdrawn by the owner
closing-expired = Expired
closing-not-qualified = Not qualified
closing-nobody-eligible = No eligible firm
closing-owner-left = The owner left
closing-firm-left = The firm left
closing-together = Ended together
closing-abandoned = Works abandoned
closing-unfunded = Not funded
closing-failed = Failed inspections
closing-fulfilled = Fulfilled

# Dispatch and survey.
slot-best = By best score
slot-weighted = By lot, weighted by score
slot-newcomer = A newcomer's place
out-declined = Declined
out-silent = No answer
out-swapped = Swapped by the owner
out-no-survey = No survey in time
out-no-quote = Surveyed, no quote
out-not-chosen = Not chosen
out-not-signed = Did not sign
out-refunded = Out, with its fee back
out-ended = The project ended
survey-open = No time yet
survey-proposed = Time proposed
survey-confirmed = Time agreed
survey-held = Held
