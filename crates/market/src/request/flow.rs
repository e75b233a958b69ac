//! How the request changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Event, qualify};
use crate::actor::Party;
use crate::dispatch;
use crate::project::{Case, Closing, Phase, Project, Waiting};
use crate::refusal::no_wait;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;

pub(crate) const fn take(project: &mut Project, event: &Event, at: At) {
    match event {
        Event::Confirmed => project.phase = Phase::ContactVerified { since: at },
        Event::Qualified { .. } => project.phase = Phase::Qualified { since: at },
        // A project begins with its posting; a rejection and a withdrawal are followed by the closing.
        Event::Posted { .. } | Event::Rejected { .. } | Event::Withdrawn { .. } => {}
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = waiting;
    let wait = |kind, who, since| Wait::new(kind, Subject::Whole, who, since, policy, calendar);
    match project.phase {
        Phase::Draft { since } => vec![wait(K::Draft, Party::Owner(project.owner), since)],
        Phase::ContactVerified { since } => vec![match (project.earnest_owed(), project.earnest()) {
            (Some(owed), _) => wait(K::Earnest, Party::Owner(project.owner), owed.asked),
            (None, paid) => {
                wait(K::Qualify, Party::Operator, paid.and_then(|it| it.complete).unwrap_or(since))
            }
        }],
        _ => Vec::new(),
    }
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    match wait.key.kind {
        K::Draft | K::Earnest => dispatch::close(case, case.facts(), Closing::Withdrawn, None)?.done(),
        K::Qualify => qualify::by_score(case),
        _ => Err(no_wait().into()),
    }
}
