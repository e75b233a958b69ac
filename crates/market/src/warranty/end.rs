//! The end of the warranty, and of the project: when its last date is past and everything is settled. What it is not: an
//! end of what is still to be paid out.

use super::{Ticket, TicketStep};
use crate::hold::{Hold, HoldStep};
use crate::project::Project;
use crate::retention::PartState;
use rules::At;

/// When the project can close: the later of the warranty's dates, or the moment the last thing was settled after it.
/// None while something is open; it has a wait of its own.
pub(super) fn closes(project: &Project) -> Option<At> {
    let warranty = project.warranty.as_ref()?;
    let tickets = warranty.tickets.iter().map(ticket_settled);
    let parts = project.retention.iter().flat_map(|retention| &retention.parts);
    let parts_released = parts.clone().map(|part| released(part.state));
    let holds =
        parts.flat_map(|part| &part.holds).chain(project.stages.iter().flat_map(|stage| &stage.holds));
    let mut settled = tickets.chain(parts_released).chain(holds.map(hold_settled));
    settled.try_fold(warranty.general.max(warranty.waterproofing), |last, at| Some(last.max(at?)))
}

/// A missed ticket is nobody's turn: the owner may hire another, also later.
const fn ticket_settled(ticket: &Ticket) -> Option<At> {
    match ticket.step {
        TicketStep::Missed { since: at } | TicketStep::Hired { at, .. } | TicketStep::Closed { at } => {
            Some(at)
        }
        _ => None,
    }
}

const fn released(state: PartState) -> Option<At> {
    if let PartState::Released { at } = state { Some(at) } else { None }
}

const fn hold_settled(hold: &Hold) -> Option<At> {
    if let HoldStep::Settled { at, .. } = hold.step { Some(at) } else { None }
}
