//! How the warranty changes with its events, what it waits for, and what happens when nobody acts. What it is not: a
//! decision about a command; those have their own files.

use super::{Event, Ticket, TicketStep as Step, end};
use crate::actor::Party;
use crate::leaving;
use crate::project::{Case, Closing, Phase, Project, Waiting};
use crate::refusal::no_wait;
use crate::wait::{Subject, Wait, WaitKind as K};
use crate::world::Decision;
use rules::At;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let Some(warranty) = project.warranty.as_mut() else { return };
    match event {
        Event::Opened { what, items, leak, waterproofing, .. } => warranty.tickets.push(Ticket {
            what: what.clone(),
            items: items.clone(),
            leak: *leak,
            waterproofing: *waterproofing,
            opened: at,
            step: Step::Open { since: at },
        }),
        Event::Moved { ticket, to, .. } => {
            if let Some(ticket) = warranty.tickets.get_mut(usize::from(*ticket)) {
                ticket.step = *to;
            }
        }
    }
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Phase::Completed { since } = waiting.project.phase else { return Vec::new() };
    let tickets = waiting.project.warranty.iter().flat_map(|warranty| warranty.tickets.iter().zip(0u16..));
    let waits = tickets.filter_map(|(ticket, no)| wait(waiting, ticket, no));
    let until = |due| Wait::until(K::WarrantyEnd, Subject::Whole, Party::Market, since, due);
    waits.chain(end::closes(waiting.project).map(until)).collect()
}

fn wait(waiting: &Waiting<'_>, ticket: &Ticket, no: u16) -> Option<Wait> {
    let Waiting { project, policy, calendar } = *waiting;
    let (firm, owner) = (Party::Firm(project.firm()?), Party::Owner(project.owner));
    let subject = Subject::Number(no);
    let new = |kind, who, since| Some(Wait::new(kind, subject.clone(), who, since, policy, calendar));
    match ticket.step {
        Step::Open { since } if ticket.leak => {
            let due = calendar.due(since, policy.warranty.answer_leak);
            Some(Wait::until(K::TicketAnswer, subject.clone(), firm, since, due))
        }
        Step::Open { since } => new(K::TicketAnswer, firm, since),
        Step::Answered { since } => new(K::TicketVisit, firm, since),
        Step::Visited { since } => new(K::TicketCure, firm, since),
        Step::Cured { since } => new(K::TicketConfirm, owner, since),
        Step::Missed { .. } | Step::Hired { .. } | Step::Closed { .. } => None,
    }
}

/// The firm's silence gives the owner the right to hire another; the owner's closes the ticket; the end closes the
/// project.
pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    match (wait.key.kind, &wait.key.subject) {
        (K::WarrantyEnd, _) => case.facts().and(leaving::Event::Closed { how: Closing::Fulfilled }).done(),
        (K::TicketConfirm, Subject::Number(no)) => {
            case.facts().and(Event::moved(*no, Step::Closed { at: case.at })).done()
        }
        (K::TicketAnswer | K::TicketVisit | K::TicketCure, Subject::Number(no)) => {
            case.facts().and(Event::moved(*no, Step::Missed { since: case.at })).done()
        }
        _ => Err(no_wait().into()),
    }
}
