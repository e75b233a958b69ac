//! Double entry: accounts, entries, balances, and an auditor that re-adds them on its own. What it is not: a payment
//! system; what crosses the custodian's border is booked here on evidence that came from outside.
//!
//! An [`Entry`] debits one account and credits another by the same amount, so every entry balances by construction.
//! A [`Book`] keeps the *flow* between each pair of accounts, so that both "what is in it" and "what went where" are
//! sums of the same entries, and there is never a second copy of a balance.
#![warn(clippy::arithmetic_side_effects, clippy::indexing_slicing, clippy::float_arithmetic)]

mod account;
mod audit;
mod book;

pub use account::{Account, Basis, Creditor, Pocket, Till};
pub use audit::{Break, audit, audit_till};
pub use book::{Book, Entry};
