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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_owner_sees_is_rounded_down() {
        assert_eq!(coverage(Money::yuan(59_648), Money::yuan(155_000)), Share::bp(3_848));
    }

    #[test]
    fn more_than_everything_is_everything() {
        assert_eq!(coverage(Money::yuan(3), Money::yuan(2)), Share::WHOLE);
    }

    #[test]
    fn an_owner_who_paid_before_the_work_is_ahead_and_a_firm_that_worked_before_the_pay_is() {
        assert_eq!(exposure(Money::yuan(30_000), Money::yuan(10_000)), Money::yuan(20_000));
        assert_eq!(exposure(Money::yuan(10_000), Money::yuan(30_000)), Money::yuan(-20_000));
    }
}
