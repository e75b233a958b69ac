//! How the completion changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{AirTest, Event};
use crate::actor::Party;
use crate::project::{Case, Phase, Project, Waiting};
use crate::retention::Retention;
use crate::wait::{Subject, Wait, WaitKind};
use crate::warranty::Warranty;
use crate::world::Decision;
use rules::{At, Money};

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let completion = &mut project.completion;
    match event {
        Event::AirTestOrdered => {
            completion.air_test =
                Some(AirTest { ordered: at, reported: None, cost: Money::ZERO, lapsed: None });
        }
        Event::AirTestReported { passed, cost, .. } => completion.air_test.iter_mut().for_each(|test| {
            (test.reported, test.cost) = (Some((at, *passed)), *cost);
        }),
        Event::AirTestLapsed => completion.air_test.iter_mut().for_each(|test| test.lapsed = Some(at)),
        Event::MovedIn => completion.in_use = Some(at),
        Event::Completed { parts, general, waterproofing } => {
            project.phase = Phase::Completed { since: at };
            project.abandonment = None;
            project.end_proposal = None;
            project.retention = Some(Retention::new(*parts, at));
            project.warranty = Some(Warranty::new(*general, *waterproofing));
        }
    }
}

/// An ordered air test waits for its report while the works run.
pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = *waiting;
    let pending = |test: &&AirTest| project.is_active() && test.reported.is_none() && test.lapsed.is_none();
    let test = project.completion.air_test.as_ref().filter(pending);
    let owner = Party::Owner(project.owner);
    let wait =
        |test: &AirTest| Wait::new(WaitKind::AirTest, Subject::Whole, owner, test.ordered, policy, calendar);
    test.map(wait).into_iter().collect()
}

/// Not reported in time: the window closes.
pub(crate) fn default(case: &Case<'_>, _wait: &Wait) -> Decision {
    case.facts().and(Event::AirTestLapsed).done()
}
