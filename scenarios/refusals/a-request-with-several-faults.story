# A request with several faults is refused for the first by precedence
> What exists already, who may not, the form, the rule: each fault put right lets the next one show.

given a market of Hongda, Jiahe and Anju
owner Li registers
owner Bai registers
Li posts a request for the dwelling "Rose Garden 3-501"
the contact is confirmed

# It exists, a firm may not, and 5 m2 are no flat
Hongda posts a request of 5 m2 in district 999999 for the dwelling "Rose Garden 3-501"
  refused exists
the story turns to flat B
Hongda posts a request of 5 m2 in district 999999 for the dwelling "Rose Garden 3-501"
  refused wrong-role
Bai posts a request of 5 m2 in district 999999 for the dwelling "Rose Garden 3-501"
  refused out-of-range
Bai posts a request in district 999999 for the dwelling "Rose Garden 3-501"
  refused not-in-guide
Bai posts a request for the dwelling "Rose Garden 3-501"
  refused dwelling-taken
Bai posts a request
  then the project is draft
