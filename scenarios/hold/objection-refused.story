# What an objection is refused for, in order of precedence
> Who may not, the moment, then the form: items, no repeats, a photo, known to the checklist.

given stage 1 passed under a contract of 185,000 between Li and Hongda
Hongda objects to stage 1: 1.4
  refused wrong-role
Li objects to stage 2: 2.7
  refused wrong-state
Li objects to stage 1: 1.4, 1.4
  refused repeated
Li objects to stage 1: 1.4 without a photo
  refused evidence-needed
Li objects to stage 1: 9.9
  refused not-in-guide
Li objects to stage 1: 2.7
  refused not-in-guide
Li objects to stage 1: 1.4
  then stage 1 is released by approved
