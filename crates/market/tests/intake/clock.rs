//! The clock alone: from every stage of the intake silence leads to an end, and no default is ever refused (I4).

use crate::story::Market;
use market::{Act, Actor};
use rules::lottery::Seed;
use rules::policy::Charge;

/// Nobody acts any more; the phases that follow, until the contract is active or the project over and settled.
fn left_alone(market: &mut Market) -> Vec<&'static str> {
    let mut phases = Vec::new();
    for _ in 0..40 {
        if phases.last() != Some(&market.phase()) {
            phases.push(market.phase());
        }
        let next = market.waits().into_iter().min_by_key(|wait| wait.due);
        let Some(wait) = next.filter(|_| !market.project().is_active()) else { return phases };
        assert!(wait.due > wait.since, "{wait:?} has no time");
        market.at = market.at.max(wait.due);
        market.act(Actor::Market, Act::Default { wait: wait.key, seed: Seed([9; 32]) });
    }
    panic!("the clock runs in a circle: {phases:?}");
}

#[test]
fn silence_ends_every_stage_of_the_intake_under_every_moment_of_charging() {
    type Stage = (fn(Market) -> Market, &'static [&'static str]);
    let stages: [Stage; 8] = [
        (Market::posted, &["draft", "closed"]),
        (Market::qualified, &["qualified", "matched", "closed"]),
        (Market::drawn, &["matched", "closed"]),
        (Market::quoting, &["quoting", "closed"]),
        (Market::surveyed, &["quoting", "closed"]),
        (Market::choosing, &["choosing", "closed"]),
        (Market::signing, &["signing", "choosing", "closed"]),
        (Market::cooling_off, &["cooling-off", "active"]),
    ];
    for charge in [Charge::Accepted, Charge::Appointment, Charge::Shortlist, Charge::Never] {
        for (stage, phases) in &stages {
            let mut market = stage(Market::under(5, |policy| policy.lead.charge = charge));
            assert_eq!(left_alone(&mut market), *phases, "{charge:?}");
        }
    }
}

#[test]
fn whatever_ends_before_a_contract_leaves_no_fee_set_aside() {
    for stage in [Market::drawn, Market::quoting, Market::surveyed, Market::choosing] {
        let mut market = stage(Market::with_firms(5));
        left_alone(&mut market);
        for id in market.project().leads.keys() {
            assert!(market.firm(*id).reserved(market.project).is_zero(), "{id}");
        }
    }
}
