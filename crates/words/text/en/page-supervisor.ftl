# Pages for supervisors.
title-supervisor-home = Today's visits
title-supervisor-visit = A visit
title-supervisor-report = Your report
title-supervisor-valuation = Valuation
title-supervisor-record = My record
title-supervisor-profile = Profile
empty-supervisor-visits = No visits. When you are drawn, this page says where and by when.
supervisor-report-lead = Write what you see. The verdict is computed, and your fee is the same either way.
supervisor-minimum = A report counts from { $minutes } minutes on site.
supervisor-tie = Tied to a side? Say so now. Another is drawn and it costs you nothing.
supervisor-result-good = In order
supervisor-result-bad = Not in order
supervisor-result-none = Does not apply
supervisor-photo-needed = Every red-line item needs a photo.
supervisor-fee = Fee for this visit: { $amount }
supervisor-threat = Threats or gifts? Tell the operator at once.
