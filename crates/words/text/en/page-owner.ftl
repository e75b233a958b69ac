# Pages for owners.
title-owner-home = My renovation
title-owner-post = Post a request
title-owner-project = My project
title-owner-firms = Why these firms
title-owner-compare = Compare the quotes
title-owner-contract = The contract
title-owner-money = Where my money is
title-owner-stage = A stage
title-owner-inspection = Inspection report
title-owner-object = Object
title-owner-hold = Held money
title-owner-retention = Retention
title-owner-warranty = Warranty
title-owner-end = End the contract
title-owner-account = My account
empty-owner-projects = You have no project yet. Posting one takes a few minutes.
empty-owner-firms = No draw yet. Firms are drawn once your request qualifies.
empty-owner-quotes = The quotes are still sealed. All are opened at once.
empty-owner-tickets = No tickets. Tell us whenever something breaks.
owner-post-lead = The clearer it is, the better the quotes. Firms see neither your phone nor your door.
owner-post-check = Look it over once more, then post it.
owner-draw-why = There are three kinds of places: best score, weighted lot, and newcomer. Anyone can repeat the draw.
owner-compare-lead = The quotes stand on one bill. What is missing is marked: cheap now, paid later.
owner-compare-lowest = Lowest total
owner-compare-gaps =
    { $number ->
        [one] 1 item missing
       *[other] { $number } items missing
    }
owner-compare-expected = Expected final price
owner-contract-read = Read it all before you sign. During cooling-off you can leave freely and get everything back.
owner-fund-how = Pay into the custody account with the payment reference. It is booked when it arrives, and never passes through the operator.
owner-fund-part = { $received } is in, { $missing } is still missing.
owner-window-lead = The inspection passed. Read the report and the photos, then approve or object.
owner-object-lead = Tick the items and add photos. Only their money is held; the rest moves on.
owner-object-fee = Deposit the visit fee of { $amount }. If one item is upheld, all of it comes back.
owner-move-in-warning = Once you move in before acceptance you can no longer object to visible items. Hidden works stay open.
owner-end-warning = The work is then valued, and what is done must be paid.
