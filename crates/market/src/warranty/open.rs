//! The owner opens a ticket while the warranty runs. What it is not: a claim on money.

use super::{Event, OpenTicket};
use crate::form::evidence_bounded;
use crate::limits;
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal, wrong_state};
use crate::world::Decision;

impl OpenTicket {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let Some(warranty) = &case.project.warranty else {
            return Err(no_warranty(&case.project.phase).into());
        };
        let until =
            if self.waterproofing { warranty.general.max(warranty.waterproofing) } else { warranty.general };
        if case.at >= until {
            return Err(Refusal::new(Code::TooLate).at("due", until).into());
        }
        if warranty.tickets.len() >= limits::TICKETS {
            return Err(Refusal::new(Code::UsedUp)
                .number("most", i64::try_from(limits::TICKETS).unwrap_or(0))
                .into());
        }
        evidence_bounded(&self.evidence)?;
        case.facts().and(self.opened()).done()
    }

    fn opened(&self) -> Event {
        let Self { what, leak, waterproofing, evidence } = self.clone();
        Event::Opened { what, leak, waterproofing, evidence }
    }
}

/// There is a warranty from completion on: before it there is none yet, and after another end there never is.
fn no_warranty(phase: &Phase) -> Refusal {
    if phase.is_closed() {
        Refusal::new(Code::Closed)
    } else {
        wrong_state(format!("phase-{phase}"), "phase-completed")
    }
}
