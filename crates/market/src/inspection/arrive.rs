//! The supervisor is on site: place and time are on the record before the report. What it is not: the report.

use super::eligible::visit;
use super::{Arrive, Event, Step, Target, Visit};
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;

impl Arrive {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let found = find(case, self.target)?;
        case.supervisor_only(found.supervisor())?;
        match found.step {
            Step::Drawn { .. } | Step::Again { .. } => {
                case.facts().and(Event::Arrived { target: self.target }).done()
            }
            _ => Err(Refusal::new(Code::AlreadyDone).with("what", "arrival").into()),
        }
    }
}

/// The visit of a target.
pub(super) fn find<'a>(case: &Case<'a>, target: Target) -> Result<&'a Visit, Refusal> {
    visit(case, target).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "visit"))
}
