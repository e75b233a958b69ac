//! A firm's score until reviews exist (M2). What it is not: a ban; a low score only draws less often.

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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_firm_without_a_record_has_the_prior() {
        assert_eq!(first_pass(0, 0, 5_000, 8), Share::percent(50));
    }

    #[test]
    fn eight_passes_of_eight_move_half_way_to_the_top() {
        assert_eq!(first_pass(8, 8, 5_000, 8), Share::percent(75));
    }

    #[test]
    fn without_weight_and_record_the_prior_remains() {
        assert_eq!(first_pass(0, 0, 5_000, 0), Share::percent(50));
    }

    proptest! {
        #[test]
        fn one_more_pass_never_lowers_a_score(passes in 0u32..1_000, fails in 0u32..1_000, prior in 0u32..=10_000, weight in 0u32..100) {
            let seen = passes.saturating_add(fails);
            let (before, after) =
                (first_pass(passes, seen, prior, weight), first_pass(passes.saturating_add(1), seen.saturating_add(1), prior, weight));
            // Without record and weight the prior is only a guess, not an observation.
            prop_assert!(after >= before || seen.saturating_add(weight) == 0);
            prop_assert!(after <= Share::WHOLE);
        }
    }
}
