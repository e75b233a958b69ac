given a completed flat of {price} between {owner} and {firm}
given an active contract of {price} between {owner} and {firm}
stage 1 is done and approved by {owner} and {firm}
stage 2 is done and approved by {owner} and {firm}
stage 3 is done and approved by {owner} and {firm}
stage 4 is done and approved by {owner} and {firm}
stage 5 is done and approved by {owner} and {firm}
the bank shows every payout
