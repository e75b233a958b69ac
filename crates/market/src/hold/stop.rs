//! The second report, and the hard stop: by day 45 the last valuation executes, cost to fix to the owner, the rest to the
//! firm (M8, M12). A cure that a report finds bad gives the firm no new time, and a second such cure counts as missed. What
//! it is not: a judgement of guilt; courts stay open.
//!
//! Scenarios: `scenarios/hold/a-bad-cure-gains-no-time.story`, `scenarios/hold/not-cured-ends-at-day-45.story`.

use super::settle::{cost, return_deposit, settle, void_deposit};
use super::valuation::over;
use super::{Event, Hold, HoldStep};
use crate::custody::{Net, Payee};
use crate::inspection::Report;
use crate::project::{Case, Facts};
use crate::text::Code;
use ledger::{Basis, Pocket};
use rules::Money;
use rules::inspection::Verdict;

/// A second supervisor's report on a hold: what is upheld stays held at its cost to fix, the rest goes to the firm.
pub(crate) fn second_report(case: &Case<'_>, stage: u8, place: u8, hold: &Hold, report: &Report) -> Facts {
    let upheld = upheld(&report.verdict);
    let payee = if report.verdict == Verdict::Pass { Payee::Pool } else { Payee::Owner };
    let facts = return_deposit(case, case.facts(), hold, payee);
    if report.verdict == Verdict::Pass {
        return facts.then(settle(case, stage, place, hold, Money::ZERO, Basis::Valuation));
    }
    let amount = report.cost_to_fix.min(hold.amount);
    let (pocket, free) = (Pocket::Contested(stage), hold.amount - amount);
    let net = Net::of(case, stage).pay(pocket, Payee::Firm, free, Basis::Valuation);
    let valued = Event::Valued { stage, hold: place, upheld, cost: report.cost_to_fix, amount };
    let facts = facts.then(over(case, stage, place, hold)).then(net.and(valued).done());
    let missed = Event::Moved { stage, hold: place, to: HoldStep::Waiting };
    facts.and_if(is_missed(case, hold), || missed.into())
}

/// Whether the firm has no more time for what a report has just upheld: its time since the first demand is over, or it has
/// handed in bad cures often enough.
fn is_missed(case: &Case<'_>, hold: &Hold) -> bool {
    let over = |since| case.calendar.due(since, case.policy.inspection.list_due) <= case.at;
    hold.to_cure.is_some_and(over) || hold.is_last_cure()
}

fn upheld(verdict: &Verdict) -> Vec<Code> {
    let names = match verdict {
        Verdict::Pass => return Vec::new(),
        Verdict::PassWithList { items } => items.clone(),
        Verdict::Fail { failed, listed, .. } => failed.iter().chain(listed).cloned().collect(),
    };
    names.iter().filter_map(|name| Code::new(name)).collect()
}

/// Day 45: the last valuation executes; where there is none, the catalogue's upper price of the items is it.
pub(super) fn hard_stop(case: &Case<'_>, stage: u8, place: u8, hold: &Hold) -> Facts {
    let facts = settle(case, stage, place, hold, cost(case.project, hold, false), Basis::HardStop);
    let facts = void_deposit(case, facts, stage, place);
    match hold.step {
        HoldStep::Second { .. } => return_deposit(case, facts, hold, Payee::Owner),
        _ => facts,
    }
}
