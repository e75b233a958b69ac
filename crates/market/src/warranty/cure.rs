//! The firm takes a ticket on: answered, visited, cured; the owner confirms the cure or sends it back. What it is not: a
//! dispute; a missed time gives the owner the right to hire another.

use super::{AdvanceTicket, ConfirmTicket, Event, Ticket, TicketStep as Step};
use crate::form::evidence_bounded;
use crate::project::Case;
use crate::refusal::{Code, Refusal, wrong_state};
use crate::world::Decision;
use rules::At;

/// A ticket by its number, from 0.
pub(super) fn ticket<'a>(case: &Case<'a>, no: u16) -> Result<&'a Ticket, Refusal> {
    let tickets = case.project.warranty.as_ref().map(|warranty| &warranty.tickets);
    let unknown = || Refusal::new(Code::Unknown).with("what", "ticket").number("ticket", no);
    tickets.and_then(|tickets| tickets.get(usize::from(no))).ok_or_else(unknown)
}

impl AdvanceTicket {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.firm_only()?;
        let ticket = ticket(case, self.ticket)?;
        case.completed_only()?;
        let to = next(ticket.step, case.at)?;
        evidence_bounded(&self.evidence)?;
        let (note, evidence) = (Some(self.note.clone()), self.evidence.clone());
        case.facts().and(Event::Moved { ticket: self.ticket, to, note, evidence }).done()
    }
}

/// The firm's next step. A cure that comes too late is still one, until the owner has hired another.
fn next(step: Step, since: At) -> Result<Step, Refusal> {
    match step {
        Step::Open { .. } => Ok(Step::Answered { since }),
        Step::Answered { .. } => Ok(Step::Visited { since }),
        Step::Visited { .. } | Step::Missed { .. } => Ok(Step::Cured { since }),
        Step::Cured { .. } => Err(Refusal::new(Code::AlreadyDone).with("now", format!("ticket-{step}"))),
        Step::Hired { .. } | Step::Closed { .. } => {
            Err(wrong_state(format!("ticket-{step}"), "ticket-visited"))
        }
    }
}

impl ConfirmTicket {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let ticket = ticket(case, self.ticket)?;
        case.completed_only()?;
        if !matches!(ticket.step, Step::Cured { .. }) {
            return Err(wrong_state(format!("ticket-{}", ticket.step), "ticket-cured").into());
        }
        let to = if self.good { Step::Closed { at: case.at } } else { Step::Visited { since: case.at } };
        case.facts().and(Event::moved(self.ticket, to)).done()
    }
}
