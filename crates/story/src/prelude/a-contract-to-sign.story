given a contract of {price} to sign between {owner} and {firm}
given open quotes of {firm} at {price}, Jiahe at {price} and Anju at {price} for {owner}
{owner} chooses {firm}
