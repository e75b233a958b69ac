given a qualified request of {owner} before {a}, {b} and {c}
given a market of {a}, {b} and {c}
owner {owner} registers
{owner} posts a request
the contact is confirmed
Ops qualifies the request
