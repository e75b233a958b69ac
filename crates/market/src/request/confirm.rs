//! The owner's contact is confirmed (M1); who vanished too often is asked for an earnest (M4). What it is not: the one-time
//! code; the door has checked it and acts as the market, or the operator records a call.

use super::post::is_free;
use super::{Confirm, Event, earnest};
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal};
use crate::world::Decision;

impl Confirm {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        match &case.project.phase {
            Phase::Draft { .. } => {
                is_free(case.world, &case.project.request.dwelling)?;
                case.facts().and(Event::Confirmed).then(earnest::ask(case)?).done()
            }
            Phase::Closed { .. } => Err(Refusal::new(Code::Closed).into()),
            _ => Err(Refusal::new(Code::AlreadyDone).into()),
        }
    }
}
