//! **Where a stage is released.** Two keys: a pass (or the owner's waiver) and the owner's approval or proved silence.
//! Listed and contested items hold their own part; the rest moves, and no single party can stop or start it alone.
//!
//! Scenarios: `scenarios/stage/approved.story`, `scenarios/stage/silence-releases.story`,
//! `scenarios/hold/objection-upheld.story`. What it is not: the verdict; that is `inspection/report.rs`.

use super::{COUNT, Event, Stage, State};
use crate::completion;
use crate::custody::{self, Net, Payee, Purpose};
use crate::hold::{self, Aside, Cause};
use crate::project::{Case, Facts};
use ledger::{Basis, Pocket};
use rules::Money;

/// Releases a stage on a basis: its holds aside, the firm's part of the visits to the pool, the rest to the firm.
pub(crate) fn release(case: &Case<'_>, stage: &Stage, basis: Basis, holds: &[Aside]) -> Facts {
    let mut left = case.project.custody.book.balance(Pocket::Stage(stage.no));
    let (mut facts, mut held) = (case.facts(), Money::ZERO);
    let first = u8::try_from(stage.holds.len()).unwrap_or(u8::MAX);
    for (place, aside) in (first..).zip(holds) {
        let amount = hold::settle::worth(case, stage.price, &aside.items, held).min(left);
        facts =
            facts.then(hold_aside(case, stage, aside, amount)).then(deposit(case, stage, aside.cause, place));
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

/// What nobody disputes goes to the firm, less its part of the visits. With the last stage the works are complete; a stage
/// that never passed has not asked for the next one's money yet.
fn undisputed(case: &Case<'_>, stage: &Stage, basis: Basis, left: Money) -> Facts {
    let net = Net::of(case, stage.no).pay(Pocket::Stage(stage.no), Payee::Firm, left, basis);
    let facts = net.and(Event::Released { stage: stage.no, basis }).done();
    match stage.state {
        _ if stage.no == COUNT => facts.then(completion::complete(case)),
        State::Passed { .. } => facts,
        _ => facts.then(custody::ask_for_the_next(case, stage.no)),
    }
}

/// A hold: the money goes aside.
fn hold_aside(case: &Case<'_>, stage: &Stage, aside: &Aside, amount: Money) -> Facts {
    let Aside { cause, items, grounds } = aside.clone();
    let valuation =
        (cause == Cause::Listed).then(|| stage.reports.last().map(|report| report.cost_to_fix)).flatten();
    let held = hold::Event::Held { stage: stage.no, cause, items, grounds, amount, valuation };
    case.facts().and(held).post(Pocket::Stage(stage.no), Pocket::Contested(stage.no), amount, Basis::Held)
}

/// An objection's deposit is asked for, under the hold's place in its stage.
fn deposit(case: &Case<'_>, stage: &Stage, cause: Cause, place: u8) -> Facts {
    match cause {
        Cause::Objection => custody::ask(case, Purpose::Objection(stage.no, place)),
        Cause::Listed | Cause::Retention => case.facts(),
    }
}
