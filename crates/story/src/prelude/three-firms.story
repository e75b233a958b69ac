given a market of {a}, {b} and {c}
> Three vetted firms of the district, each with a deposit and 2,000 yuan prepaid.
given a market
firm {a} registers
firm {b} registers
firm {c} registers
Ops vets {a}
Ops vets {b}
Ops vets {c}
Ops records a deposit of 10,000 from {a}
Ops records a deposit of 10,000 from {b}
Ops records a deposit of 10,000 from {c}
{a} tops up 2,000
{b} tops up 2,000
{c} tops up 2,000
