//! How the quote changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Event, open};
use crate::actor::Party;
use crate::contract::{Contract, Draft};
use crate::dispatch;
use crate::id::FirmId;
use crate::owner;
use crate::project::{Case, Closing, Phase, Project, Waiting};
use crate::refusal::no_wait;
use crate::text::Digest;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    match event {
        Event::Submitted { firm, quote } => {
            if let Some(lead) = project.leads.get_mut(firm) {
                lead.quote = Some(quote.clone());
            }
        }
        Event::Opened => {
            project.tender.opened = Some(at);
            project.phase = Phase::Choosing { since: at, extended: false };
        }
        Event::Extended => {
            if let Phase::Choosing { extended, .. } = &mut project.phase {
                *extended = true;
            }
        }
        Event::Chosen { firm, draft, document } => {
            project.contract = Some(drafted(*firm, draft.clone(), *document));
            project.phase = Phase::Signing { since: at, owner: None, firm: None };
        }
        Event::Reopened { firm } => reopen(project, *firm, at),
    }
}

fn drafted(firm: FirmId, draft: Draft, document: Digest) -> Contract {
    Contract { firm, draft, document, aged: false, countersigned: None, active: None, agreements: Vec::new() }
}

/// Back to the choice, with its whole time. The firm failed where the owner had signed: it cannot be chosen again.
fn reopen(project: &mut Project, firm: FirmId, at: At) {
    if matches!(project.phase, Phase::Signing { owner: Some(_), .. }) {
        project.tender.failed.push(firm);
    }
    project.contract = None;
    project.phase = Phase::Choosing { since: at, extended: false };
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Waiting { project, policy, calendar } = waiting;
    match project.phase {
        Phase::Quoting { since } => {
            vec![Wait::new(K::Quotes, Subject::Whole, Party::Market, since, policy, calendar)]
        }
        Phase::Choosing { since, extended } => {
            let due = calendar.due(since, policy.quote.choice);
            // From the last moment of the first time, so that the two add up to the day.
            let longer = || calendar.due(due.plus_seconds(-1), policy.quote.extension);
            let due = if extended { longer() } else { due };
            vec![Wait::until(K::Choice, Subject::Whole, Party::Owner(project.owner), since, due)]
        }
        _ => Vec::new(),
    }
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    match wait.key.kind {
        K::Quotes => open::at_deadline(case)?.done(),
        K::Choice => vanished(case),
        _ => Err(no_wait().into()),
    }
}

/// The owner let the choice expire: the firms that quoted keep nothing waiting, and it is remembered.
fn vanished(case: &Case<'_>) -> Decision {
    let facts = case.facts().owner(case.project.owner, owner::Event::Vanished);
    dispatch::close(case, facts, Closing::Expired, None)?.done()
}
