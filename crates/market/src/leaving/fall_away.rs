//! The end of a contract for want of money falls away: the money had arrived in time, and was recorded late. What it is not:
//! a change of mind; whoever left at will has left.
//!
//! Scenario: `scenarios/custody/valued-before-the-end.story`.

use super::Event;
use crate::custody::{self, Delay, Funding, Purpose};
use crate::hold::HoldStep;
use crate::project::{self, Case, Facts, Phase, Project};
use crate::wait::{Wait, WaitKind};

/// The contract goes on as if it had not ended: what was asked is asked for again, and no deadline ran meanwhile.
pub(crate) fn goes_on(case: &Case<'_>) -> Facts {
    let facts = case.facts().and(Event::FellAway).and_all(asked_again(case.project));
    facts.and_all(stood_still(case))
}

/// What the end had voided; an objection's deposit only while its objection still waits for it.
fn asked_again(project: &Project) -> Vec<custody::Event> {
    let waits = |purpose| match purpose {
        Purpose::Stage(_) | Purpose::ClosedDoors => true,
        Purpose::Objection(stage, place) => {
            project.hold(stage, place).is_some_and(|hold| matches!(hold.step, HoldStep::Deposit { .. }))
        }
        Purpose::Earnest => false,
    };
    let void = |it: &Funding| it.delay == Delay::Void && it.complete.is_none() && waits(it.purpose);
    let fundings = (0u16..).zip(&project.custody.fundings).filter(|(_, it)| void(it));
    fundings.map(|(funding, _)| custody::Event::Delayed { funding, delay: Delay::None }).collect()
}

/// Deadlines of before the end go on by as long as it lasted; a hold's last day stays where it is.
fn stood_still(case: &Case<'_>) -> Vec<project::Event> {
    let Phase::Ending { since, .. } = case.project.phase else { return Vec::new() };
    let mut after = case.project.clone();
    after.take(&Event::FellAway.into(), case.at);
    let still = |wait: &Wait| wait.since < since && wait.due > since && wait.key.kind != WaitKind::HardStop;
    let known = case.project.bare_waits(case.policy, case.calendar);
    let waits = after.waits(case.policy, case.calendar).into_iter();
    let stood = waits.filter(|wait| still(wait) && !known.iter().any(|it| it.key == wait.key));
    let moved = stood.map(|Wait { key: wait, since: begun, due, .. }| {
        let due = due.plus_seconds(case.at.since(since));
        project::Event::DeadlineMoved { wait, since: begun, due }
    });
    moved.collect()
}
