# An objection with several faults
> What does not exist, who may not, the moment, a repeat, what the checklist does not know, the photo, the use of the flat.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
Li funds stage 2
Hongda starts stage 2
Hongda submits the gate
the gate is inspected: all good
Hongda submits stage 2
Hongda objects to stage 9: 9.9, 9.9 without a photo
  refused unknown
Hongda objects to stage 2: 9.9, 9.9 without a photo
  refused wrong-role
Li objects to stage 2: 9.9, 9.9 without a photo
  refused wrong-state
stage 2 is inspected: all good
Li moves in
Li objects to stage 2: 9.9, 9.9 without a photo
  refused repeated
Li objects to stage 2: 9.9, 2.10b without a photo
  refused not-in-guide
Li objects to stage 2: 2.10b without a photo
  refused evidence-needed
Li objects to stage 2: 2.10b
  refused in-use
