# The stages of the works; 6 and 7 are the two parts of the retention.
stage-title-1 = Water and electricity
stage-title-2 = Waterproofing and tiling
stage-title-3 = Carpentry
stage-title-4 = Paint
stage-title-5 = Completion
stage-title-6 = Retention, first part
stage-title-7 = Retention, second part

stage-unfunded = Not funded
stage-funded = Funded
stage-locked = Under way
stage-submitted = Awaiting inspection
stage-passed = Passed, owner to confirm
stage-rework = Rework
stage-after-failures = Failed, owner to decide
stage-released = Released
stage-valued = Settled by valuation

gate-open = Waterproofing not yet passed
gate-rework = Waterproofing failed, being put right
gate-submitted = Waterproofing awaiting inspection
gate-passed = Waterproofing passed, tiling may begin

target-gate = Waterproofing
target-valuation = Valuation
target-site = Site check

# Results of an inspection.
verdict-pass = Pass
verdict-pass-with-list = Pass, with a list
verdict-fail = Fail
verdict-cannot-inspect = Could not inspect
grade-minor = Minor
grade-major = Major
grade-red-line = Red line
kind-red = Red line
kind-tol = Measured
kind-test = Test
kind-visual = Visual
go-on-continue = One more rework
go-on-reduce = Accept at a reduced price
go-on-end = End by valuation
alternative-acceptance = The owner accepts without an inspection
alternative-outside = A supervisor from outside the district

# Held money.
hold-cure = Firm to put right
hold-cured = Owner to confirm
hold-deposit = Awaiting the visit fee
hold-second = Second inspection
hold-waiting = Waiting for the hard stop
hold-settled = Settled
cause-listed = Items on the list
cause-objection = The owner's objection
cause-retention = Defects named at the retention's term

# Retention, warranty, silent site.
part-running = Running
part-asked = Owner asked
part-reminded = Owner reminded
part-released = Released
ticket-open = Firm to answer
ticket-answered = Firm to visit
ticket-visited = Firm to repair
ticket-cured = Owner to confirm
ticket-missed = Missed; the owner may hire another
ticket-hired = Another was hired
ticket-closed = Repaired
silence-looking = A supervisor looks
silence-noticed = The firm has notice to resume
silence-may-end = The owner may end the contract
silence-over = The matter of the silent site is over

# Marks of the comparison.
mark-missing = Not quoted, or at no price
mark-quantity-outlier = Unusual quantity
mark-below-guide = Below the guide
mark-above-guide = Above the guide
mark-low-bid = Low bid
mark-not-comparable = Not comparable
