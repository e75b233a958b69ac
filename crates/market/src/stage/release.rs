//! **Where a stage is released.** Two keys: a pass (or the owner's waiver) and the owner's approval or proved silence.
//! Listed and contested items hold their own part; the rest moves, and no single party can stop or start it alone.
//!
//! Scenarios: `scenarios/stage/approved.story`, `scenarios/stage/silence-releases.story`,
//! `scenarios/hold/objection-upheld.story`. What it is not: the verdict; that is `inspection/report.rs`.

use super::{COUNT, Event, Stage};
use crate::completion;
use crate::custody::{self, Payee, Purpose, pay};
use crate::hold::{self, Cause};
use crate::project::{Case, Facts};
use crate::text::Code;
use ledger::{Basis, Pocket};
use rules::Money;

/// Releases a stage on a basis: its fee to the pool, its holds aside, the rest to the firm.
pub(crate) fn release(case: &Case<'_>, stage: &Stage, basis: Basis, holds: &[(Cause, Vec<Code>)]) -> Facts {
    let mut left = case.project.custody.book.balance(Pocket::Stage(stage.no));
    let (mut facts, mut held) = (case.facts(), Money::ZERO);
    for (cause, items) in holds {
        let amount = hold::settle::worth(case, stage.price, items, held).min(left);
        facts = facts.then(hold_aside(case, stage, *cause, items, amount));
        held += amount;
        left -= amount;
    }
    facts.then(undisputed(case, stage, basis, left))
}

/// Releases a stage whose price the owner has reduced by what already went back.
pub(super) fn release_less(case: &Case<'_>, stage: &Stage, basis: Basis, back: Money) -> Facts {
    let there = case.project.custody.book.balance(Pocket::Stage(stage.no));
    undisputed(case, stage, basis, there.less(back))
}

/// What nobody disputes: the fee to the pool, the rest to the firm. With the last stage the works are complete.
fn undisputed(case: &Case<'_>, stage: &Stage, basis: Basis, left: Money) -> Facts {
    let (pocket, fee) = (Pocket::Stage(stage.no), fee(case, stage).min(left));
    let facts = pay(case.facts(), pocket, Payee::Pool, fee, Basis::Fee);
    let facts =
        pay(facts, pocket, Payee::Firm, left - fee, basis).and(Event::Released { stage: stage.no, basis });
    if stage.no == COUNT { facts.then(completion::complete(case)) } else { facts }
}

/// A hold: the money goes aside, and an objection's deposit is asked for.
fn hold_aside(case: &Case<'_>, stage: &Stage, cause: Cause, items: &[Code], amount: Money) -> Facts {
    let place = u8::try_from(stage.holds.len()).unwrap_or(u8::MAX);
    let valuation =
        (cause == Cause::Listed).then(|| stage.reports.last().map(|report| report.cost_to_fix)).flatten();
    let held = hold::Event::Held { stage: stage.no, cause, items: items.to_vec(), amount, valuation };
    let facts = case.facts().and(held).post(
        Pocket::Stage(stage.no),
        Pocket::Contested(stage.no),
        amount,
        Basis::Held,
    );
    match cause {
        Cause::Objection => {
            facts.then(custody::ask(case, Purpose::Objection(stage.no, objection_place(place, stage)), 0))
        }
        Cause::Listed | Cause::Retention => facts,
    }
}

/// An objection stands behind the list's hold, if there is one in the same decision.
fn objection_place(place: u8, stage: &Stage) -> u8 {
    place.saturating_add(u8::from(!super::listed(stage).is_empty()))
}

/// The firm's half of the stage's visits, and whole visits for what it caused: closed doors, a second re-inspection.
pub(super) fn fee(case: &Case<'_>, stage: &Stage) -> Money {
    let half = case.project.contract.as_ref().map_or(Money::ZERO, |contract| contract.draft.visit_half);
    let first = i64::from(custody::visits(stage.no));
    let reports = i64::try_from(stage.reports.len()).unwrap_or(i64::MAX);
    let again = reports.saturating_sub(first.saturating_add(1)).max(0);
    let whole = again.saturating_add(i64::from(stage.closed_doors.1));
    half.scaled(first, 1) + Money::fen(case.policy.inspection.visit_fee).scaled(whole, 1)
}
