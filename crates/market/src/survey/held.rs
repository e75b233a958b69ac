//! The firm says that it has measured (M4). What it is not: the owner's word for it; an owner who was absent, or a firm
//! that was, is a matter of the lead's claim.

use super::{Event, Held, Survey};
use crate::dispatch;
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;

impl Held {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let firm = case.invited_only()?;
        match dispatch::standing(case, firm)?.survey {
            Survey::Confirmed { time, .. } if case.at < time => {
                Err(Refusal::new(Code::NotDue).at("due", time).into())
            }
            Survey::Confirmed { .. } => case.facts().and(Event::Held { firm }).done(),
            Survey::Held { .. } => Err(Refusal::new(Code::AlreadyDone).into()),
            Survey::Open | Survey::Proposed { .. } => {
                Err(Refusal::new(Code::NotYet).with("first", "survey-confirmation").into())
            }
        }
    }
}
