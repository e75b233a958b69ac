//! How the dispatch changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Event, Out, answer, draw};
use crate::actor::Party;
use crate::dispatch;
use crate::id::FirmId;
use crate::lead::Lead;
use crate::project::{Case, Phase, Project, Waiting};
use crate::refusal::no_wait;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;
use rules::lottery::Seed;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    match event {
        Event::Drawn(drawn) => {
            project.dispatch.draw = Some(drawn.clone());
            project.phase = Phase::Matched { since: at };
        }
        Event::Invited { firm, slot, place, .. } => {
            project.leads.insert(*firm, Lead::invited(*slot, *place, at));
        }
        Event::Accepted { firm } => with(project, *firm, |lead| lead.accepted = Some(at)),
        Event::Out { firm, why, note } => with(project, *firm, |lead| {
            lead.out = Some((*why, at));
            lead.said.clone_from(note);
        }),
        Event::Swapped => project.dispatch.swaps = project.dispatch.swaps.saturating_add(1),
        Event::Completed { .. } => {
            project.dispatch.complete = true;
            project.phase = Phase::Quoting { since: at };
        }
        Event::Nobody => project.dispatch.complete = true,
    }
}

fn with(project: &mut Project, firm: FirmId, change: impl FnOnce(&mut Lead)) {
    if let Some(lead) = project.leads.get_mut(&firm) {
        change(lead);
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = waiting;
    let wait = |kind, subject, who, since| Wait::new(kind, subject, who, since, policy, calendar);
    let mut waits = match project.phase {
        Phase::Qualified { since } => return vec![wait(K::Draw, Subject::Whole, Party::Operator, since)],
        Phase::Matched { since } => vec![wait(K::Complete, Subject::Whole, Party::Market, since)],
        Phase::Quoting { .. } => Vec::new(),
        _ => return Vec::new(),
    };
    let open = project.leads.iter().filter(|(_, lead)| lead.out.is_none() && lead.accepted.is_none());
    waits.extend(
        open.map(|(firm, lead)| wait(K::Invitation, Subject::Firm(*firm), Party::Firm(*firm), lead.invited)),
    );
    waits
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
    match (wait.key.kind, &wait.key.subject) {
        (K::Draw, _) => draw::by_clock(case, seed),
        (K::Invitation, Subject::Firm(firm)) => answer::gone(case, *firm, Out::Silent, None)?.done(),
        (K::Complete, _) => time_is_over(case),
        _ => Err(no_wait().into()),
    }
}

/// The dispatch has not filled up: those who did not answer are out, the owner goes on with those who did.
fn time_is_over(case: &Case<'_>) -> Decision {
    let standing = || case.project.leads.iter().filter(|(_, lead)| lead.out.is_none());
    let mut facts = case.facts();
    for (firm, _) in standing().filter(|(_, lead)| lead.accepted.is_none()) {
        facts = dispatch::out(case, facts, *firm, Out::Silent)?;
    }
    let accepted = standing().filter(|(_, lead)| lead.accepted.is_some()).count();
    answer::complete(case, facts, accepted).done()
}
