//! How much of a contract custody protects, and who is ahead of whom (M5). What it is not: a judgement of the contract.

use crate::money::{Money, Share};

/// The value contracted through custody as a share of all registered value, rounded down, never above the whole. The
/// whole where nothing is registered.
pub fn coverage(custody: Money, all: Money) -> Share {
    Share::ratio(custody, all).min(Share::WHOLE)
}

/// What the firm has been paid less the value of its accepted work. Positive: the owner is ahead and would lose that much
/// if the firm left today. Negative: the firm is ahead.
pub fn exposure(paid: Money, value_done: Money) -> Money {
    paid - value_done
}
