given {a}, {b} and {c} accept the request of {owner}
given a qualified request of {owner} before {a}, {b} and {c}
Ops draws the firms
{a} accepts
{b} accepts
{c} accepts
