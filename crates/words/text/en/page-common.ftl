# Shared by all pages.
button-save = Save
button-search = Search
button-filter = Filter

label-who = Whose turn
label-due = Deadline
label-then = What happens then
label-why = Why
label-state = State
label-since = Since
label-total = Total
label-held = Held
label-retention = Retention
label-version = Version of the rules
label-fingerprint = Fingerprint
label-needs-you = Needs you
label-nothing-due = Nothing needs you now.
label-yes = Yes
label-no = No
label-none = None
label-unknown = Not known
label-the-owner = The owner
label-end-together = End it together

coverage-line = { $share } of what you pay is protected in custody
coverage-line-others = { $share } of what the owner pays is protected in custody
coverage-outside = { $amount } goes past custody: in no stages, inspected by nobody, with no second key. If the firm fails, nobody here can bring that money back.
label-coverage = Protected share
exposure-owner-ahead = The firm has been paid { $amount } more than the work done. The owner carries that risk.
exposure-firm-ahead = The work done is worth { $amount } more than was paid. The firm carries that risk.
exposure-even = What was paid and what was done are even.
money-two-keys = A release takes two keys: an inspection passed, and the owner's approval or silence to the end.

list-page-next = Next
list-page-first = Back to the first page
list-shown = { $shown } of { $count }
empty-list = Nothing here yet.
empty-timeline = Nothing has happened yet.

form-has-faults =
    { $number ->
        [one] 1 thing needs a change.
       *[other] { $number } things need a change.
    }
form-kept = What you entered is kept.
form-prove-beside = Confirm it in a new tab, then send this form again
form-typed = What you entered
form-files-here = { $files } that are here already; clear a box to leave one out
form-kept-but-files = What you entered is kept. Only the photos and papers must be chosen again.
form-more-faults =
    { $number ->
        [one] and 1 more
       *[other] and { $number } more
    }
