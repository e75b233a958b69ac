# What a request is refused for, in order of precedence
> First what exists already, then who may not, then the moment, then the form, then the rules.

given a market of Hongda, Jiahe and Anju
owner Li registers
owner Bai registers
owner Li registers
  refused exists
Hongda posts a request
  refused wrong-role
Li posts a request of 5 m2
  refused out-of-range
Li posts a request for 200,000 to 100,000
  refused out-of-range
Li posts a request in district 999999, bare
  refused not-in-guide
Li posts a request, bare
  refused evidence-needed
Li posts a request for the dwelling "Rose Garden 3-501"
Li posts a request
  refused exists
Li confirms the contact
  refused wrong-role
Ops qualifies the request
  refused not-yet
Ops draws the firms
  refused not-yet
the contact is confirmed
the contact is confirmed
  refused already-done
Ops rejects the request
  refused missing
Bai withdraws the request
  refused not-yours
Ops rejects the request: "the plan shows another flat"
  then the project is closed: not-qualified
Li withdraws the request
  refused closed

# One open project per dwelling: a draft holds none, the first that is confirmed does
the story turns to flat B
Bai posts a request for the dwelling "Rose Garden 3-501"
  then the project is draft
the story turns to flat D
Li posts a request for the dwelling "Rose Garden 3-501"
the contact is confirmed
the story turns to flat C
Li posts a request for the dwelling "Rose Garden 3-501"
  refused dwelling-taken
the story turns to flat B
the contact is confirmed
  refused dwelling-taken
