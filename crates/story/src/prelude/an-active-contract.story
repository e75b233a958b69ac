given an active contract of {price} between {owner} and {firm}
given a contract of {price} to sign between {owner} and {firm}
{owner} signs
{firm} signs
Ops countersigns
wait until cooling-off
