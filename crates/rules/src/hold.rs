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
