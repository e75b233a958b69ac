//! A success fee is a share of what the works came to, never of what was only signed for (M3): where the price is reduced,
//! or the contract ends early, what is too much of it goes back. What it is not: a refund of a lead; whoever was charged
//! for being introduced was introduced.

use super::Event;
use crate::custody::StageAccount;
use crate::firm;
use crate::project::{Case, Facts};
use rules::Money;
use rules::policy::Charge;

/// The price is smaller by what goes back to the owner with these facts, and what went back before.
pub(crate) fn reduced(case: &Case<'_>, facts: Facts) -> Facts {
    let price = case.project.price().unwrap_or_default();
    let back: Money = accounts(case, &facts).iter().map(|account| account.refunded).sum();
    capped(case, facts, price.less(back))
}

/// The contract has ended early: what went to the firm, and what it paid of visits, is what the works came to.
pub(crate) fn valued(case: &Case<'_>, facts: Facts) -> Facts {
    let came = accounts(case, &facts).iter().map(|account| account.released + account.fees).sum();
    capped(case, facts, came)
}

fn accounts(case: &Case<'_>, facts: &Facts) -> Vec<StageAccount> {
    let mut after = case.project.clone();
    after.custody.book = facts.book_after(case.project);
    after.stages.iter().map(|stage| StageAccount::of(&after, stage.no)).collect()
}

/// The part of the fee above the policy's share of this worth goes back.
fn capped(case: &Case<'_>, facts: Facts, worth: Money) -> Facts {
    let lead = case.project.firm().and_then(|firm| Some((firm, case.project.leads.get(&firm)?)));
    let standing = lead.filter(|(_, lead)| lead.refunded.is_none());
    let Some((firm, (fee, _))) = standing.and_then(|(firm, lead)| Some((firm, lead.charged?))) else {
        return facts;
    };
    let much = fee.less(rules::lead::success_fee(worth, &case.policy.lead));
    if case.policy.lead.charge != Charge::Signature || !much.is_positive() {
        return facts;
    }
    let events = firm::reduce(case.project.id, much);
    events
        .into_iter()
        .fold(facts.and(Event::Reduced { firm, fee: much }), |facts, event| facts.firm(firm, event))
}
