//! How much is held, and how a hold ends: a part to the owner, the rest to the firm. What it is not: who decides; the
//! owner's word, silence, a second report or the hard stop do.

use super::valuation::over;
use super::{Cause, Event, Hold, HoldStep};
use crate::custody::{self, Delay, Net, Payee, Purpose, pay};
use crate::guidance::checklist_of;
use crate::project::{Case, Facts, Project};
use crate::text::Code;
use guide::Guide;
use ledger::{Basis, Pocket};
use rules::Money;

/// What is held for items: 1.5 × their upper prices to put right, at least a share of the stage, at most what of it is
/// not held already.
pub(crate) fn worth(case: &Case<'_>, stage: Money, items: &[Code], held: Money) -> Money {
    rules::hold::for_items(upper(case.project, items), stage, held, &case.policy.inspection)
}

/// The catalogue's upper price to put these items right.
pub(crate) fn upper(project: &Project, items: &[Code]) -> Money {
    let Some(checklist) = checklist_of(project) else { return Money::ZERO };
    let known = items.iter().filter_map(|name| checklist.item(name.as_str()));
    known.map(|item| Guide::built_in().remedy_upper(item)).sum()
}

/// What of a hold is the owner's where nobody valued it: the catalogue's upper price of its items. Nothing of an objection
/// whose second look the owner has not paid for, or does not stay for: the first report, a pass, stands.
pub(crate) fn cost(project: &Project, hold: &Hold, owner_leaves: bool) -> Money {
    let unpaid = matches!(hold.step, HoldStep::Deposit { .. });
    let stands = hold.cause == Cause::Objection && (unpaid || owner_leaves);
    let by_default = if stands { Money::ZERO } else { upper(project, &hold.items) };
    hold.valuation.unwrap_or(by_default)
}

/// Ends a hold: this much to the owner (never more than is held), the rest to the firm on this basis.
pub(crate) fn settle(
    case: &Case<'_>,
    stage: u8,
    place: u8,
    hold: &Hold,
    owner: Money,
    basis: Basis,
) -> Facts {
    let facts = settle_net(Net::of(case, stage), stage, place, hold, owner, basis).done();
    over(case, stage, place, hold).then(facts)
}

/// The same, among other money on its way out.
pub(crate) fn settle_net(net: Net, stage: u8, place: u8, hold: &Hold, owner: Money, basis: Basis) -> Net {
    let (pocket, owner) = (Pocket::Contested(stage), owner.min(hold.amount));
    let net = net.pay(pocket, Payee::Owner, owner, Basis::Refund);
    let net = net.pay(pocket, Payee::Firm, hold.amount - owner, basis);
    net.and(Event::Settled { stage, hold: place, owner })
}

/// The owner contests the items no more: the hold goes to the firm, and the fee of a visit that nobody made comes back.
pub(crate) fn withdraw(case: &Case<'_>, stage: u8, place: u8, hold: &Hold) -> Facts {
    let facts = return_deposit(case, case.facts(), hold, Payee::Owner);
    facts.then(settle(case, stage, place, hold, Money::ZERO, Basis::Approved))
}

/// The objecting owner's deposit goes back, or pays the visit. Once: a second look after a denied cure has none.
pub(crate) fn return_deposit(case: &Case<'_>, facts: Facts, hold: &Hold, to: Payee) -> Facts {
    if hold.cause != Cause::Objection || hold.valuation.is_some() {
        return facts;
    }
    let fee =
        Money::fen(case.policy.inspection.visit_fee).min(case.project.custody.book.balance(Pocket::Deposit));
    pay(facts, Pocket::Deposit, to, fee, Basis::Deposit)
}

/// An objection's deposit is no longer asked for; what of it came in goes back.
pub(crate) fn void_deposit(case: &Case<'_>, facts: Facts, stage: u8, place: u8) -> Facts {
    let asked = case.project.custody.funding_for(Purpose::Objection(stage, place));
    let Some((funding, it)) = asked.filter(|(_, it)| it.complete.is_none() && it.delay != Delay::Void) else {
        return facts;
    };
    let facts = pay(facts, Pocket::Suspense, Payee::Owner, it.received, Basis::Refund);
    facts.and(custody::Event::Delayed { funding, delay: Delay::Void })
}

impl Project {
    /// A hold of a stage (1 to 5), or of a part of the retention (6, 7).
    pub fn hold(&self, stage: u8, place: u8) -> Option<&Hold> {
        self.holds(stage)?.get(usize::from(place))
    }

    fn holds(&self, stage: u8) -> Option<&Vec<Hold>> {
        match stage.checked_sub(crate::retention::FIRST) {
            Some(part) => Some(&self.retention.as_ref()?.parts.get(usize::from(part))?.holds),
            None => Some(&self.stage(stage)?.holds),
        }
    }

    pub(crate) fn holds_mut(&mut self, stage: u8) -> Option<&mut Vec<Hold>> {
        match stage.checked_sub(crate::retention::FIRST) {
            Some(part) => Some(&mut self.retention.as_mut()?.parts.get_mut(usize::from(part))?.holds),
            None => Some(&mut self.stage_mut(stage)?.holds),
        }
    }

    /// Every hold, with its stage and its place there.
    pub fn all_holds(&self) -> impl Iterator<Item = (u8, u8, &Hold)> {
        let of = |stage: u8| {
            (0u8..)
                .zip(self.holds(stage).into_iter().flatten())
                .map(move |(place, hold)| (stage, place, hold))
        };
        (1..=crate::retention::FIRST.saturating_add(1)).flat_map(of)
    }
}
