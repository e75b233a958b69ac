//! How the leaving changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{EndProposal, Event, Parting, abandonment, together, value};
use crate::project::{Case, Phase, Project, Waiting};
use crate::refusal::{Code, Refusal};
use crate::wait::{Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;
use rules::lottery::Seed;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    match event {
        Event::Closed { how } => project.phase = Phase::Closed { at, how: *how },
        Event::Ending { ground, reason } => {
            project.parting = Some(Parting { reason: reason.clone(), ..Parting::default() });
            project.phase = Phase::Ending { since: at, ground: *ground, valuer: None, wanted: at };
            project.abandonment = None;
            project.end_proposal = None;
        }
        Event::FellAway => {
            let active = project.contract.as_ref().and_then(|contract| contract.active);
            project.phase = Phase::Active { since: active.unwrap_or(at) };
            project.parting = None;
            project.last_activity = Some(at);
        }
        // The stages and the money have events of their own.
        Event::Valued { values, grounds } => {
            let parting = project.parting.get_or_insert_default();
            (parting.values, parting.grounds) = (values.clone(), grounds.clone());
        }
        Event::Abandonment { to } => abandonment::take(project, to.clone(), at),
        Event::EndProposed { by } => project.end_proposal = by.map(|by| EndProposal { by, since: at }),
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    match waiting.project.phase {
        Phase::Active { .. } => {
            let together = waiting.project.end_proposal.map(|proposal| together::wait(waiting, proposal));
            abandonment::wait(waiting).into_iter().chain(together).collect()
        }
        Phase::Ending { since, valuer, wanted, .. } => value::waits(waiting, since, valuer, wanted),
        _ => Vec::new(),
    }
}

/// The seed is used where a supervisor is drawn: to look at a silent site, to value the work.
pub(crate) fn default(case: &Case<'_>, wait: &Wait, seed: &Seed) -> Decision {
    match wait.key.kind {
        K::SiteLog => abandonment::look(case, seed),
        K::SilentSite => abandonment::unseen(case),
        K::Resume => abandonment::may_end(case),
        K::EndAbandoned => abandonment::goes_on(case),
        K::EndTogether => together::lapse(case),
        K::Assign => value::draw(case, seed),
        K::Valuation => value::unvalued(case),
        _ => Err(Refusal::new(Code::Unknown).with("what", "wait").into()),
    }
}
