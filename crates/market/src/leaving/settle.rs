//! The money of a contract that ended early: each stage by its value, each hold by its last valuation, everything else
//! back to the owner (M6, M8, M12). What it is not: the valuation.

use super::Event;
use crate::custody::{Payee, pay};
use crate::firm;
use crate::hold::Hold;
use crate::hold::settle::{settle as end_hold, upper};
use crate::project::{Case, Closing, Facts};
use crate::stage::{self, Stage, State};
use ledger::{Basis, Pocket};
use rules::Money;

/// Pays everything out by these values (stage, amount; a stage not named is worth nothing) and closes the project.
pub(super) fn settle(case: &Case<'_>, ground: Closing, values: &[(u8, Money)]) -> Facts {
    let facts = case.facts().and(Event::Valued { values: values.to_vec() });
    let facts = case.project.stages.iter().fold(facts, |facts, stage| {
        let facts = by_value(case, facts, stage, value_of(values, stage.no));
        holds(case, facts, stage)
    });
    let facts = back_to_the_owner(case, facts);
    let facts = case.project.firm().into_iter().fold(facts, |facts, firm| {
        facts.firm(firm, firm::Event::Ended { project: case.project.id, completed: false })
    });
    facts.and(Event::Closed { how: ground })
}

fn value_of(values: &[(u8, Money)], no: u8) -> Money {
    values.iter().find(|(stage, _)| *stage == no).map_or(Money::ZERO, |(_, value)| *value)
}

/// A stage's own money: its value to the firm, the rest to the owner.
fn by_value(case: &Case<'_>, facts: Facts, stage: &Stage, value: Money) -> Facts {
    let pocket = Pocket::Stage(stage.no);
    let money = case.project.custody.book.balance(pocket);
    let worth = value.min(money);
    let over = matches!(stage.state, State::Unfunded | State::Released { .. } | State::Valued { .. });
    let facts = facts.and_if(!over, || stage::Event::Valued { stage: stage.no }.into());
    let facts = pay(facts, pocket, Payee::Firm, worth, Basis::Valuation);
    pay(facts, pocket, Payee::Owner, money - worth, Basis::Refund)
}

/// The open holds of a stage: cost to fix to the owner, the rest to the firm.
fn holds(case: &Case<'_>, facts: Facts, stage: &Stage) -> Facts {
    let open = (0u8..).zip(&stage.holds).filter(|(_, hold)| hold.is_open());
    open.fold(facts, |facts, (place, hold)| {
        facts.then(end_hold(case, stage.no, place, hold, cost(case, hold), Basis::HardStop))
    })
}

/// What putting it right costs: the last valuation, else the catalogue's upper price of the items.
fn cost(case: &Case<'_>, hold: &Hold) -> Money {
    hold.valuation.unwrap_or_else(|| upper(case.project, &hold.items))
}

/// Nothing was completed: the retention, what was never placed, and an objection's deposit are the owner's.
fn back_to_the_owner(case: &Case<'_>, facts: Facts) -> Facts {
    let pockets = [
        (Pocket::Retention, Basis::Refund),
        (Pocket::Suspense, Basis::Refund),
        (Pocket::Deposit, Basis::Deposit),
    ];
    pockets.into_iter().fold(facts, |facts, (pocket, basis)| {
        pay(facts, pocket, Payee::Owner, case.project.custody.book.balance(pocket), basis)
    })
}
