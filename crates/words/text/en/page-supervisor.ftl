# Pages for supervisors.
title-supervisor-home = Today's visits
title-supervisor-visit = A visit
title-supervisor-report = Your report
title-supervisor-record = My record
title-supervisor-profile = Profile
empty-supervisor-visits = No visits. When you are drawn, this page says where and by when.
supervisor-report-lead = Write what you see. The verdict is computed, and your fee is the same either way.
supervisor-minimum = A report counts from { $minutes } minutes on site.
supervisor-result-good = In order
supervisor-result-bad = Not in order
supervisor-threat = Threats or gifts? Tell the operator at once.
supervisor-not-admitted = You are not admitted, or not any more: the operator looks at your papers first. Until then you are not drawn.
supervisor-drawn = Drawn
supervisor-arrived = On site
supervisor-made = Visits made
supervisor-points = Points lost for absences
supervisor-profile-lead = You are drawn by lot in the districts you tick, and never for a firm you are tied to.
supervisor-tie-dropped = If you drop a tie, the operator admits you anew.
supervisor-also = Only where it applies: is any of this here?
supervisor-also-first = Tick this before you begin; what is typed below is lost when the list changes.
supervisor-also-take = Take these into the report
supervisor-hidden-work = will be covered
supervisor-points-needed =
    { $number ->
        [one] At least { $number } point.
       *[other] At least { $number } points in each room.
    }
supervisor-closed-by = Who closed the door?
supervisor-closed-by-firm = The firm
supervisor-no-access-what = Show the closed door in a photo. A new visit follows, from tomorrow on. Whoever closed the door pays for this one.
supervisor-valuation-lead = The contract ends early. Say what the work in each stage is worth; your fee is the same either way.
supervisor-value-most = At most { $most } lies there for it.
