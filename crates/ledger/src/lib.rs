//! Double entry: accounts, entries, balances, an independent audit. Pure.
