//! The owner's key: approval of a passed stage, and the choice after failures. What it is not: needed for what is silent;
//! the window's default is.

use super::release::release;
use super::start::for_owner;
use super::{Approve, COUNT, ChooseAfterFailures, Event, GoOn, Stage, State, listed_holds};
use crate::custody::{Payee, pay};
use crate::lead;
use crate::leaving;
use crate::project::{Case, Closing};
use crate::refusal::wrong_state;
use crate::world::Decision;
use ledger::{Basis, Pocket};
use rules::Money;
use rules::inspection::Grade;

impl Approve {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let stage = for_owner(case, self.stage)?;
        match &stage.state {
            State::Passed { .. } => release(case, stage, Basis::Approved, &listed_holds(stage)).done(),
            other => Err(wrong_state(format!("stage-{other}"), "stage-passed").into()),
        }
    }
}

impl ChooseAfterFailures {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let stage = for_owner(case, self.stage)?;
        let State::AfterFailures { .. } = stage.state else {
            return Err(wrong_state(format!("stage-{}", stage.state), "stage-after-failures").into());
        };
        match self.choice {
            GoOn::Continue => {
                case.facts().and(Event::Continued { stage: stage.no, grade: last_grade(stage) }).done()
            }
            GoOn::End => leaving::begin(case, Closing::Failed).done(),
            GoOn::Reduce => reduce(case, stage),
        }
    }
}

/// The price is reduced by the cost to fix; with that the owner signs for the rest.
fn reduce(case: &Case<'_>, stage: &Stage) -> Decision {
    let there = case.project.custody.book.balance(Pocket::Stage(stage.no));
    let cost = (last_cost(stage) + air_cost(case, stage)).min(there);
    let reduced = pay(case.facts(), Pocket::Stage(stage.no), Payee::Owner, cost, Basis::Refund);
    lead::reduced(case, reduced.then(super::release::release_less(case, stage, Basis::Waiver, cost))).done()
}

/// What the last report found to put right.
fn last_cost(stage: &Stage) -> Money {
    stage.reports.last().map_or(Money::ZERO, |report| report.cost_to_fix)
}

/// What a failed air test adds to the last stage.
fn air_cost(case: &Case<'_>, stage: &Stage) -> Money {
    let test = case.project.completion.air_test.as_ref().filter(|test| test.failed() && stage.no == COUNT);
    test.map_or(Money::ZERO, |test| test.cost)
}

/// How grave the last failure was.
pub(super) fn last_grade(stage: &Stage) -> Grade {
    stage.reports.iter().rev().find_map(|report| report.verdict.grade()).unwrap_or(Grade::Major)
}
