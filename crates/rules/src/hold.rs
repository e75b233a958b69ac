//! How much is held for named items, and what a late payer owes (M6-M8, M12). What it is not: the posting, which is the
//! ledger's.

use crate::money::{Money, Share};
use crate::policy;

/// The hold for named items of a stage: the policy's factor times the sum of their upper prices to put right, at least
/// the policy's share of the stage, at most what the stage's other holds leave of it. Holds of list and objection share
/// that cap. Rounded down to the fen.
pub fn for_items(upper_sum: Money, stage: Money, already_held: Money, policy: &policy::Inspection) -> Money {
    let wanted = Share::bp(policy.hold_factor).of(upper_sum);
    let least = Share::bp(policy.hold_least).of(stage);
    wanted.max(least).min(stage.less(already_held))
}

/// What `days` of delay of a sum cost at `daily_bp` basis points a day, without compounding, rounded down once.
pub fn late(sum: Money, daily_bp: u32, days: u32) -> Money {
    sum.scaled(i64::from(daily_bp).saturating_mul(i64::from(days)), 10_000)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use proptest::prelude::*;

    fn hold(upper: i64, stage: i64, held: i64) -> Money {
        for_items(Money::yuan(upper), Money::yuan(stage), Money::yuan(held), &Policy::fairwright().inspection)
    }

    #[test]
    fn named_items_hold_one_and_a_half_of_their_upper_price() {
        assert_eq!(hold(2_000, 20_000, 0), Money::yuan(3_000));
    }

    #[test]
    fn a_trifle_holds_one_twentieth_of_the_stage() {
        assert_eq!(hold(1, 20_000, 0), Money::yuan(1_000));
    }

    #[test]
    fn an_objection_after_a_list_holds_only_what_the_list_left() {
        assert_eq!(hold(10_000, 20_000, 12_000), Money::yuan(8_000));
    }

    #[test]
    fn ten_days_late_cost_half_a_per_cent() {
        assert_eq!(late(Money::yuan(20_000), 5, 10), Money::yuan(100));
    }

    proptest! {
        #[test]
        fn holds_never_exceed_the_stage(stage in 0..=Money::MAX.as_fen(), uppers in prop::collection::vec(0..=Money::MAX.as_fen(), 0..6)) {
            let policy = Policy::fairwright().inspection;
            let mut held = Money::ZERO;
            for upper in uppers {
                let more = for_items(Money::fen(upper), Money::fen(stage), held, &policy);
                prop_assert!(more >= Money::ZERO);
                held += more;
            }
            prop_assert!(held <= Money::fen(stage));
        }
    }
}
