# Every refusal: what, why, what next.
refusal-unknown-what = Not found
refusal-unknown-why = There is nothing here under that name. The link may be wrong, or it may be gone.
refusal-unknown-next = Go back and choose again. If it should be there, write to the operator.

refusal-exists-what = It is there already
refusal-exists-why = The same thing has been registered before.
refusal-exists-next = Open the one that is there, and change it there if you need to.

refusal-not-yours-what = This is not yours to do
refusal-not-yours-why = Only a party to this may do it, and you are not one.
refusal-not-yours-next = Check which account you are signed in with. If you are a party, write to the operator.

refusal-wrong-role-what = Your role cannot do this
refusal-wrong-role-why = This step belongs to one side alone. Nobody can do it for them, not even the operator.
refusal-wrong-role-next = Ask that side to sign in and do it.

refusal-not-admitted-what = Not admitted for now
refusal-not-admitted-why = The vetting is not done, the deposit is not in, or there is a suspension.
refusal-not-admitted-next = A firm sees on its account page what is missing. An owner can choose another firm.

refusal-closed-what = The project is over
refusal-closed-why = It is closed and takes no more changes. Money still owed is paid out all the same.
refusal-closed-next = You can always read its record. For new work, post a new request.

refusal-wrong-state-what = Not possible at this point
refusal-wrong-state-why = Things have not come this far yet, or have moved on.
refusal-wrong-state-next = Reload the page to see which step is next, and whose turn it is.

refusal-not-yet-what = Something comes first
refusal-not-yet-why = An earlier step is not done.
refusal-not-yet-next = Finish that step, then come back. What you entered is still right.

refusal-too-late-what = Too late
refusal-too-late-why = The time for this has passed, and what was announced has taken effect.
refusal-too-late-next = The project page shows what happened then, and what you can still do.

refusal-not-due-what = Not yet due
refusal-not-due-why = The time is not up, and nobody can bring it forward.
refusal-not-due-next = Wait until the moment shown. You can do it then.

refusal-already-done-what = Done already
refusal-already-done-why = This step is done and does not need to be done again.
refusal-already-done-next = There is nothing to do. Reload the page to see the result.

refusal-used-up-what = Used up
refusal-used-up-why = The number of times the rules allow is used up.
refusal-used-up-next = Choose one of the other ways the page offers.

refusal-missing-what = Something is missing
refusal-missing-why = A field that is needed is empty.
refusal-missing-next = Fill it in and send again. Everything else is kept.

refusal-out-of-range-what = Out of range
refusal-out-of-range-why = The value is too large or too small.
refusal-out-of-range-next = Change it to a value inside the range and send again.

refusal-repeated-what = Something stands twice
refusal-repeated-why = The same item was given twice.
refusal-repeated-next = Remove one, or put both into one, and send again.

refusal-not-in-guide-what = Not in the guide
refusal-not-in-guide-why = This number is not in the checklist, the price guide or the list of districts.
refusal-not-in-guide-next = Choose from the list on the page instead of typing a number.

refusal-wrong-document-what = Not the same document
refusal-wrong-document-why = What you signed is not the contract as it is drafted now.
refusal-wrong-document-next = Open the contract again, read it, then sign.

refusal-evidence-needed-what = Evidence is needed
refusal-evidence-needed-why = This step needs photos or papers. They protect you as well.
refusal-evidence-needed-next = Add what is missing and send again.

refusal-doubtful-what = The amount looks mistyped
refusal-doubtful-why = The line is far above what is asked. Booked as it is, the excess would be paid out to the owner at once.
refusal-doubtful-next = Look at the statement again. If the amount is right, tick that it is and send it once more.

refusal-dwelling-taken-what = This dwelling has a project
refusal-dwelling-taken-why = One dwelling can have one open project at a time.
refusal-dwelling-taken-next = Go on with the project that is open. If it is not yours, write to the operator.

refusal-starts-too-late-what = The start is too far away
refusal-starts-too-late-why = With a start so far away, quotes made now would no longer hold.
refusal-starts-too-late-next = The request is kept until nearer the start. If works begin sooner, change the start.

refusal-nobody-eligible-what = Nobody fits for now
refusal-nobody-eligible-why = Nobody on the list meets every condition at once: district, budget, dates, capacity, and no tie to a party.
refusal-nobody-eligible-next = For firms, widen the budget or move the start and post again, free of charge. For supervisors, the operator must find more.

refusal-balance-too-small-what = The balance is too small
refusal-balance-too-small-why = Your prepaid balance does not cover this.
refusal-balance-too-small-next = Top up first. Come back once the money is in.

refusal-cap-reached-what = Monthly cap reached
refusal-cap-reached-why = This would exceed the monthly cap on lead fees that you set yourself.
refusal-cap-reached-next = It opens again next month, or you can raise the cap now.

refusal-no-capacity-what = No free crew
refusal-no-capacity-why = Your open projects already take all the crews you declared.
refusal-no-capacity-next = Wait until a project ends, or update the number of crews, then accept.

refusal-not-funded-what = Not funded yet
refusal-not-funded-why = The money for this stage is not in custody, so the firm would work unprotected.
refusal-not-funded-next = Work can start once the owner's payment is in, under its payment reference.

refusal-gate-closed-what = Waterproofing comes first
refusal-gate-closed-why = Hidden work may not be covered before it has passed: no tiling before the waterproofing.
refusal-gate-closed-next = Submit the waterproofing for inspection. Once it passes, go on at once.

refusal-in-use-what = The dwelling is in use
refusal-in-use-why = It was used before acceptance, so visible items count as accepted. Hidden works never do.
refusal-in-use-next = You can still object to hidden works. For the rest, open a warranty ticket.

refusal-above-cap-what = Above the cap
refusal-above-cap-why = There is a limit to what may be paid on this ground, and this is above it.
refusal-above-cap-next = Lower the amount to the limit and send again.

refusal-no-report-what = This is no report
refusal-no-report-why = The visit was too short, or place, time, photos or measured values are missing. No money can move on it.
refusal-no-report-next = Complete what is missing on site, then file it again.
refusal-tied-what = A tie excludes you
refusal-tied-why = A supervisor tied to one side may not inspect its work.
refusal-tied-next = Another supervisor is drawn. It costs you no points.
