given stage {n} passed under a contract of {price} between {owner} and {firm}
given an active contract of {price} between {owner} and {firm}
{owner} funds stage {n}
the bank shows every payout
{firm} starts stage {n}
wait 5 days
{firm} submits stage {n}
stage {n} is inspected: all good
