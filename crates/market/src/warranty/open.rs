//! The owner opens a ticket while the warranty runs. What it is not: a claim on money.

use super::{Event, OpenTicket};
use crate::form::{evidence_bounded, no_repeats};
use crate::guidance::item;
use crate::limits;
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal, missing, out_of_range, wrong_state};
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
        self.well_formed(case)?;
        case.facts().and(self.opened()).done()
    }

    /// Items bound what a missed ticket may cost: the firm reads them while it can still come itself.
    fn well_formed(&self, case: &Case<'_>) -> Result<(), Refusal> {
        if self.items.is_empty() {
            return Err(missing("items"));
        }
        if self.items.len() > limits::NAMED_ITEMS {
            return Err(out_of_range("items", 1, i64::try_from(limits::NAMED_ITEMS).unwrap_or(i64::MAX)));
        }
        evidence_bounded(&self.evidence)?;
        no_repeats("items", &self.items)?;
        self.items.iter().try_for_each(|code| item(case.project, code).map(|_| ()))
    }

    fn opened(&self) -> Event {
        let Self { what, items, leak, waterproofing, evidence } = self.clone();
        Event::Opened { what, items, leak, waterproofing, evidence }
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
