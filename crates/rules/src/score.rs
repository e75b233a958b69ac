//! A firm's score until reviews exist, and when its refund claims are looked at (M2, M3). What it is not: a ban; a low
//! score only draws less often.

use crate::money::Share;

/// The first-pass rate of inspections, drawn towards the prior: `(passes + prior × weight) / (inspections + weight)`,
/// rounded down. `prior_bp` in basis points; `weight` in inspections. More passes than inspections count as all.
///
/// Source: the mean of a Beta posterior whose prior weighs `weight` observations.
pub fn first_pass(passes: u32, inspections: u32, prior_bp: u32, weight: u32) -> Share {
    let passed = u64::from(passes.min(inspections)).saturating_mul(10_000);
    let prior = u64::from(prior_bp).saturating_mul(u64::from(weight));
    let seen = u64::from(inspections).saturating_add(u64::from(weight));
    let mean = passed.saturating_add(prior).checked_div(seen);
    Share::bp(mean.and_then(|bp| u32::try_from(bp).ok()).unwrap_or(prior_bp))
}

/// Whether a firm's claims exceed the share of its leads (basis points) from which they are audited by sample.
pub fn needs_audit(claims: u32, leads: u32, above_bp: u32) -> bool {
    u64::from(claims).saturating_mul(10_000) > u64::from(leads).saturating_mul(u64::from(above_bp))
}
