# Pages for everybody: firms, the guide, draws.
public-firms-title = Firms of this market
public-firms-lead = Every firm that is vetted, has a deposit and may be drawn. On each page in order of score; no firm can pay for a place.
public-firms-empty = No firm is admitted here yet.
public-everywhere = Everywhere
public-districts =
    { $count ->
        [one] One district
       *[other] { $count } districts
    }
public-score = Score
public-score-how = The share of inspections passed at the first visit, drawn towards one half while there are few. n is the number of inspections.
public-checks = Checks done
public-checks-not = Only what stands above is on record. What is not named was not checked, or not recorded here.
public-inspections = Inspections
public-passes = Passed at once
public-refunded = Lead fees refunded, { $window }
public-refunded-of = { $refunded } of { $leads } ({ $share })
public-claim-hours = Median time to decide a claim
public-claim-none = none decided
public-suspended = Suspended: takes no new requests.
public-done = done
public-papers =
    { $count ->
        [one] one paper seen
       *[other] { $count } papers seen
    }

public-guide-title = Guide
public-guide-lead = What work costs, and what an inspector looks at. Each fact with its source, and whether anybody has compared the two.
public-items =
    { $count ->
        [one] One item
       *[other] { $count } items
    }
public-prices-lead = A fair range for each item, labour and material. It is a ruler to hold quotes against, not a quote.
public-checked = checked
public-not-checked = not checked
public-checklist-lead = What must be so, how it is found out, and where that comes from.
public-counted = { $checked } of { $count } items were compared with their source.
public-stage-before = Before the start
public-hidden = gets covered

public-draw-title = A draw that anyone can recompute
public-draw-lead = From the public seed and the list of eligible firms anyone gets the same order. Nobody chose, and nobody can have paid.
public-draw-sealed = Seed and firms are shown once the sealed quotes are open, so that the firms cannot find each other before. The fingerprint binds them until then.
public-newcomer-below = Newcomer below so many completed projects
public-invited = Invited
public-orders = The order of each slot
public-orders-how = A firm that declines or stays silent gives its place to the next of its slot. Nobody is asked twice, and no two of one owner.
public-eligible = Eligible at that moment
public-record = The record
public-record-how = The fingerprint above is the digest of exactly this text, the last line’s end included.
public-algorithm = How it is computed
public-draw-step-1 = A seed for a purpose comes from the seed above it. Two bars join bytes.
public-draw-step-2 = The project’s seed comes from the public seed, each slot’s from the project’s. The id is 16 bytes, k one byte counted from 1.
public-draw-step-3 = A seed gives numbers without end. All numbers have their highest byte first, and i has 8 bytes.
public-draw-step-4 = A number below n, each with the same chance.
public-draw-step-5 = Firms are drawn without putting back, from a list in order of id, by weight.
public-draw-step-6 = By weight: the weight is the score. Best: equal weights, then sorted by falling score, ties left as drawn. Newcomer: first the newcomers with equal weights, then, with the numbers that follow, the others by score.
