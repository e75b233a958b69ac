# The last stage needs its papers
> As-built pipes and wires, manuals, the warranty certificate. Without them the owner cannot find a pipe behind a wall.

given an active contract of 185,000 between Li and Hongda
stage 1 is done and approved by Li and Hongda
stage 2 is done and approved by Li and Hongda
stage 3 is done and approved by Li and Hongda
stage 4 is done and approved by Li and Hongda
Li funds stage 5
  then ledger: stage5 27,750, retention 9,250
Hongda starts stage 5
Li orders an air test
  refused wrong-state
Hongda submits stage 5 without the documents
  refused evidence-needed
Hongda submits stage 5
stage 5 is inspected: all good
Li approves stage 5
  then the project is completed
  then retention 1 is running
  then ledger: retention 9,250, stage5 0
  then Hongda has 0 open projects
Li approves stage 5
  refused wrong-state
