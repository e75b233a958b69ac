//! Use before acceptance (M9): warned, the owner moves in; visible items count as accepted, hidden works never. What it is
//! not: acceptance; the stages run on.

use super::{Event, MoveIn};
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;

impl MoveIn {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        case.active_only()?;
        if let Some(since) = case.project.completion.in_use {
            return Err(Refusal::new(Code::AlreadyDone).at("since", since).into());
        }
        case.facts().and(Event::MovedIn).done()
    }
}
