# Shared by all pages.
button-send = Send
button-save = Save
button-cancel = Cancel
button-continue = Continue
button-confirm = Confirm
button-edit = Change
button-delete = Remove
button-add = Add
button-search = Search
button-filter = Filter
button-print = Print
button-download = Download
button-upload = Upload
button-show-more = Show more
button-yes = Yes
button-no = No
button-add-line = Add a line
button-copy = Copy
button-mark-read = Mark as read

label-who = Whose turn
label-due = Deadline
label-left = Time left
label-then = What happens then
label-bearer = Who bears it
label-why = Why
label-next = What next
label-state = State
label-since = Since
label-total = Total
label-coverage = Protected
label-exposure = Who is ahead
label-funded = Funded
label-released = Released
label-held = Held
label-refunded = Refunded
label-unfunded = Not funded
label-payable = To be paid out
label-retention = Retention
label-version = Version of the rules
label-fingerprint = Fingerprint
label-page = Page { $page }
label-count =
    { $number ->
        [one] 1 entry
       *[other] { $number } entries
    }
label-needs-you = Needs you
label-nothing-due = Nothing needs you now.
label-waiting-for = Waiting for { $who }
label-read-only = Read only
label-new = New
label-yes = Yes
label-no = No
label-none = None
label-unknown = Not known

coverage-line = { $share } of what you pay is protected in custody
coverage-line-others = { $share } of what the owner pays is protected in custody
exposure-owner-ahead = The firm has been paid { $amount } more than the work done. The owner carries that risk.
exposure-firm-ahead = The work done is worth { $amount } more than was paid. The firm carries that risk.
exposure-even = What was paid and what was done are even.
money-two-keys = A release takes two keys: an inspection passed, and the owner's approval or silence to the end.

list-page-previous = Previous
list-page-next = Next
list-page-first = To the first
list-shown = { $shown } of { $count }
empty-list = Nothing here yet.
empty-search = Nothing fits. Try other words.
empty-timeline = Nothing has happened yet.
empty-inbox = No messages. What needs you appears here first.
empty-evidence = No photos or papers yet.

done-saved = Saved.
done-sent = Sent.
done-again = This was done already. The result is the same.
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

demo-banner = Demo: people, firms and money are made up, and time can be moved. Do not enter real data.
demo-clock = Demo time: { $moment }
demo-advance = Go to the next deadline
demo-switch = See it as somebody else
