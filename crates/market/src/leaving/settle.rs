//! The money of a contract that ended early: each stage by its value, each hold by its last valuation, everything else
//! back to the owner (M6, M8, M12); each side pays the visits that were made out of what it gets. What it is not: the
//! valuation.

use super::Event;
use crate::custody::{Net, Payee};
use crate::firm;
use crate::hold::settle::{cost, settle_net};
use crate::hold::valuation::over;
use crate::lead;
use crate::project::{Case, Closing, Facts};
use crate::stage::{self, Stage, State};
use crate::text::Grounds;
use ledger::{Basis, Pocket};
use rules::Money;

/// Pays everything out by these values (stage, amount; a stage not named is worth nothing) and closes the project.
pub(super) fn settle(case: &Case<'_>, ground: Closing, values: &[(u8, Money)], grounds: Grounds) -> Facts {
    let facts = case.facts().and(Event::Valued { values: values.to_vec(), grounds });
    let net = case.project.stages.iter().fold(Net::at_the_end(case, facts), |net, stage| {
        let net = by_value(case, net.stage(case, stage.no), stage, value_of(values, stage.no));
        holds(case, net, stage, ground == Closing::OwnerLeft)
    });
    let facts = lead::valued(case, debts(case, back_to_the_owner(case, net).done()));
    let facts = case.project.firm().into_iter().fold(facts, |facts, firm| {
        facts.firm(firm, firm::Event::Ended { project: case.project.id, completed: false })
    });
    facts.and(Event::Closed { how: ground })
}

fn value_of(values: &[(u8, Money)], no: u8) -> Money {
    values.iter().find(|(stage, _)| *stage == no).map_or(Money::ZERO, |(_, value)| *value)
}

/// A stage's own money: its value to the firm, the rest to the owner.
fn by_value(case: &Case<'_>, net: Net, stage: &Stage, value: Money) -> Net {
    let pocket = Pocket::Stage(stage.no);
    let money = case.project.custody.book.balance(pocket);
    let worth = value.min(money);
    let over = stage.is_over() || stage.state == State::Unfunded;
    let net = if over { net } else { net.and(stage::Event::Valued { stage: stage.no }) };
    let net = net.pay(pocket, Payee::Firm, worth, Basis::Valuation);
    net.pay(pocket, Payee::Owner, money - worth, Basis::Refund)
}

/// The open holds of a stage: cost to fix to the owner, the rest to the firm.
fn holds(case: &Case<'_>, net: Net, stage: &Stage, owner_leaves: bool) -> Net {
    let open = (0u8..).zip(&stage.holds).filter(|(_, hold)| hold.is_open());
    open.fold(net, |net, (place, hold)| {
        settle_net(net, stage.no, place, hold, cost(case.project, hold, owner_leaves), Basis::HardStop)
    })
}

/// What the operator owes for valuations of these holds that were late falls due.
fn debts(case: &Case<'_>, facts: Facts) -> Facts {
    let open = case.project.all_holds().filter(|(_, _, hold)| hold.is_open());
    open.fold(facts, |facts, (stage, place, hold)| facts.then(over(case, stage, place, hold)))
}

/// Nothing was completed: the retention, halves of visits that nobody made, what was never placed, and an objection's
/// deposit are the owner's.
fn back_to_the_owner(case: &Case<'_>, net: Net) -> Net {
    let pockets = [
        (Pocket::Retention, Basis::Refund),
        (Pocket::Fees, Basis::Refund),
        (Pocket::Suspense, Basis::Refund),
        (Pocket::Deposit, Basis::Deposit),
    ];
    pockets.into_iter().fold(net, |net, (pocket, basis)| {
        net.pay(pocket, Payee::Owner, case.project.custody.book.balance(pocket), basis)
    })
}
