# The frame of every page, the door, the visitor's pages, the inbox.

web-brand = Fairwright
web-skip = To the content
web-optional = (optional)
web-go-on = Continue
web-back-home = Back to the start
web-footer-promise = No one can move or freeze the money in custody alone, and every wait has an end.

web-nav-label = Pages
web-nav-how = If nobody acts
web-nav-policy = The rules in numbers
web-nav-settings = Settings
web-nav-inbox = What needs you
web-nav-projects = Projects
web-nav-new = New project
web-nav-firm = Your firm
web-nav-visits = Visits
web-nav-supervisor = Your profile
web-nav-mail = Mail folder

web-wait-until = Until
web-wait-then = If nothing happens
web-wait-bearer = Who bears the delay

web-step-done = done
web-step-now = now
web-step-next = to come
web-step-stopped = stopped

web-money-released = Paid for accepted work
web-money-funded = In custody
web-money-held = Held as contested
web-money-refundable = Yours to take back
web-money-refundable-others = The owner’s to take back

web-home-title = Renovate without having to trust anyone
web-home-lead = Three firms drawn by lot quote for your flat on the same bill of work. Your money stays with a licensed custodian. It moves only when a stage has passed inspection and you approve, or let the time to object pass.
web-home-start = Post your project
web-home-unfounded = This market has not opened yet. The operator opens it with the one-time link that the server printed when it started.
web-home-protections = Five things protect you
web-protect-lot = Three firms, drawn by lot
web-protect-lot-how = Every vetted firm that serves your district can be drawn. No firm can pay for a place, and anyone can recompute the draw.
web-protect-sealed = Sealed quotes on one list
web-protect-sealed-how = All three price the same bill of quantities and are opened together. What a firm left out is marked before you choose.
web-protect-custody = Money moves on two keys
web-protect-custody-how = Stage by stage: first the inspection, then your approval, or no objection in time. Neither the firm nor we can take it out alone.
web-protect-supervisor = An independent supervisor
web-protect-supervisor-how = Drawn by lot for each visit, paid the same whatever the result, never tied to your firm.
web-protect-deadline = Every wait has an end
web-protect-deadline-how = For you, for the firm and for us: a date, and what happens then. Nothing drags on for ever.
web-home-prices = A first idea of the price
web-home-prices-what = What a complete renovation of a flat usually costs, labour and material, before anyone has seen it.
web-price-area = Area on the deed
web-price-low = Lower end
web-price-mid = Middle
web-price-high = Upper end
web-area = { $area } m²

web-how-title = What happens if nobody acts
web-how-lead = Every wait on this market: whose turn it is, how long it lasts, and what happens if nobody acts. The server runs by this very table.
web-how-proof = Where silence would cost somebody something, it counts only once notice is proved: in the inbox, and by e-mail, recorded call or letter. Without proof the date moves. If proof never comes, the operator has to reach the person; until then nothing is paid to the firm and no contract ends.
web-how-what = What is waited for
web-how-period = How long
web-how-needs-proof = needs proof of notice

web-policy-lead = Every number of the market’s law stands in one versioned file. A project keeps the version it was posted under.
web-policy-name = Policy
web-policy-custodian = Money is held by
web-policy-file = The file
web-policy-file-what = This is the file the server runs by, word for word.
web-number-firms = Firms drawn for each project
web-number-lead-fee = Fee of a firm for a request
web-number-stages = Shares of the five stages
web-number-window = Time for the owner after an inspection
web-number-payout = Payout after a release
web-number-hard-stop = Contested money is decided within
web-number-cooling-off = Cooling-off after signing
web-number-waterproofing = Warranty on waterproofing

web-sign-in = Sign in
web-sign-in-how = There are no passwords. We send a six-digit code to your e-mail address.
web-sign-in-new = New here?
web-send-code = Send me a code
web-your-name = Your name
web-name-hint = The other side sees it once you work together.
web-code-title = Enter the code
web-code-sent = If { $email } can be used here, a code is on its way to it. It works for ten minutes, once.
web-code-none = Nothing there? Look in the spam folder, or go back and ask again.
web-code-wrong =
    { $left ->
        [one] That is not the code. One more try, then ask for a new one.
       *[other] That is not the code. { $left } tries are left.
    }
web-code-gone = This code no longer works: it was used, is older than ten minutes, or was tried too often. Go back and ask for a new one.

web-join = Join
web-join-how = Say what you are. We send a code to your e-mail address, and you sign in with that address from then on.
web-join-as = I am
web-join-owner = I have a flat to renovate.
web-join-firm = We renovate, and want requests at a known price.
web-join-supervisor = I inspect works, independently.
web-join-known = You have an account?

web-step-up = Confirm that it is you
web-step-up-why = Before money moves or something is signed, we ask once more. It holds for ten minutes.
web-step-up-demo = It is me (no code in a demo)
web-proved-next = Close this tab, go back to the one with your form, and send it again.
web-proved = Confirmed for ten minutes
web-step-up-send = Send a code to { $email }

web-claim = Open this market
web-claim-how = This link works once. Whoever uses it becomes the operator.
web-claim-you = You
web-claim-custodian = Who holds the money
web-claim-custodian-why = You must not hold it yourself. Name the licensed holder; its name stands on every page and contract that speaks of money.
web-claim-escrow = Its licence allows the word “escrow”.
web-claim-policy = The market opens under the built-in policy; it can be changed after public notice.
web-claim-found = Open the market

web-settings-email = Your address:
web-sessions = Where you are signed in
web-sessions-why = End any you do not recognise. A session also ends by itself when it is not used.
web-session-since = Since { $since }
web-session-used = Last used { $used }
web-session-here = this one
web-session-end = End
web-sessions-end-others = End all others
web-sign-out = Sign out

web-inbox-title = { $name }, this needs you
web-inbox-count =
    { $count ->
        [one] One thing waits for you.
       *[other] { $count } things wait for you, the most urgent first.
    }
web-inbox-empty-next = When something does, it appears here, and we write to you.
web-inbox-act = Look and act

web-mail-empty = Nothing has been sent yet.
web-mail-smtp = Letters are sent by your mail server; none are kept here.
web-mail-folder = No mail server is set up, so letters are kept here. A code in them opens somebody else’s account: good enough to try things out, never for a market with real money. Set up a mail server before anyone joins.
web-mail-hello = Dear { $name },
web-mail-code-subject = Your code for Fairwright
web-mail-code-body =
    Your code is { $code }

    It works for ten minutes, once. If you did not ask for it, do nothing: without the code nobody gets in. We never ask you for it by telephone.
web-mail-stranger-subject = Somebody wanted to sign in with your address
web-mail-stranger-body = There is no account for this address at Fairwright. If that was you, choose “Join” first. If not, do nothing.

web-demo-label = Demo
web-demo-banner = A demo: invented people, no real money.
web-demo-now = It is
web-demo-hour = + 1 hour
web-demo-day = + 1 day
web-demo-week = + 7 days
web-demo-people = Sign in as anyone
web-demo-lead = Choose a person and see the market as they do. The number says how many things wait for them.
web-demo-nobody = Nobody yet.

web-wrong-missing = This is required.
web-wrong-repeated = This was given twice; give it once.
web-wrong-too-long = At most { $most } characters, please.
web-wrong-no-such-form = There is no such form. Go back to the page and try again.
web-wrong-bad-character = This contains a character that is not allowed. Please type it again.
web-wrong-not-a-number = This is not a number. Write digits only.
web-wrong-not-an-amount = This is not an amount. Write yuan, as in 1,234.50.
web-wrong-not-a-date = This is not a date and time. Write 2026-03-02 09:00.
web-wrong-not-a-choice = This is not one of the choices. Pick one from the list.
web-wrong-not-a-file = No such file was brought here. Choose it from your device again.
web-wrong-not-an-id = Nothing here goes by this name. Go back to the page and try again.
web-wrong-taken = This address belongs to an account already. Use another.
web-wrong-not-a-phone = This is not a telephone number. Digits, spaces, + and - only.
web-wrong-not-an-email = This is not an e-mail address. Write it as name@example.com.
web-wrong-not-in-guide = This is not in the market’s lists. Pick one from the list.
web-wrong-out-of-range = This must lie between { $least } and { $most }.
web-wrong-too-many = At most { $most } of these, please.

web-fault-sign-in-what = Sign in first
web-fault-sign-in-why = Your session is over, or you have not signed in yet. Nothing was done.
web-fault-sign-in-next = Sign in, then do it again.
web-fault-step-up-what = Confirm first that it is you
web-fault-step-up-why = Money and signatures need a code from within the last ten minutes. Nothing was done.
web-fault-step-up-next = Get a code, then do it again.
web-fault-forbidden-what = This page is not yours
web-fault-forbidden-why = It belongs to another role or another person.
web-fault-forbidden-next = Sign in as that person, or go back to your own pages.
web-fault-not-found-what = There is nothing here
web-fault-not-found-why = The address is wrong, or what stood here is gone.
web-fault-not-found-next = Start from your own pages.
web-fault-foreign-form-what = This form is too old
web-fault-foreign-form-why = It was not sent from a page of this session: perhaps you signed in meanwhile, or cookies are off. Nothing was done.
web-fault-foreign-form-next = Go back, reload the page, and send it again.
web-fault-bad-form-what = This form cannot be read
web-fault-bad-form-why = A field is missing or is not what it should be. Nothing was done.
web-fault-bad-form-next = Go back, reload the page, and fill it in again.
web-fault-not-a-file-what = This file cannot be taken
web-fault-not-a-file-why = Photos may be JPEG, PNG or WebP, documents PDF; one of the files is something else or is broken. Nothing was done.
web-fault-not-a-file-next = Take the photo again, or save the document as PDF, and send it again.
web-fault-too-large-what = This is too much at once
web-fault-too-large-why = A form may hold half a megabyte (16 kB before you sign in), with photos 64; one file 16; what one person brings to one project two thousand. Nothing was done.
web-fault-too-large-next = Send it in parts, or make the photos smaller.
web-fault-slow-what = This came in too slowly
web-fault-slow-why = A form must arrive within half a minute, one with photos within five. Nothing was done.
web-fault-slow-next = Go back, and send it again where the connection is better, or with fewer photos.
web-fault-busy-what = The server is very busy
web-fault-busy-why = It did not answer in time, and may have done what you asked for all the same.
web-fault-busy-next = Reload the page and look. Sending the same form again does no harm.
web-fault-too-many-what = Too many tries
web-fault-too-many-why = Codes were asked for or tried, or files brought, more often than one person does.
web-fault-too-many-next = Wait an hour and try again. A browser in which you are signed in is not concerned.
web-fault-gone-what = This link no longer works
web-fault-gone-why = It has been used, or is older than a quarter of an hour.
web-fault-gone-next = Ask for a new one: the operator of the machine can print it.
web-fault-key-reused-what = This was sent already, with other words
web-fault-key-reused-why = The form was sent before, and then changed. The first one counts; this one was not done.
web-fault-key-reused-next = Reload the page to see what counts, and go on from there.
web-fault-storage-what = It could not be saved
web-fault-storage-why = The server’s disk is full or failing. Nothing was done.
web-fault-storage-next = Try again later. Sending the same form again does no harm.
web-fault-unfounded-what = This market is not open yet
web-fault-unfounded-why = Nobody has opened it.
web-fault-unfounded-next = The operator opens it with the link that the server printed when it started.
web-fault-internal-what = Something went wrong, and it is our fault
web-fault-internal-why = A part of the server failed. It has been recorded.
web-fault-internal-next = Try again. Sending the same form again does no harm.
