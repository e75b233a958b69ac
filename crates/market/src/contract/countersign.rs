//! The market countersigns what both have signed (M5); its silence counts as done. What it is not: a release of money.

use super::sign::signatures;
use super::{Countersign, Event, Signatures};
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;

impl Countersign {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.operator_only()?;
        match signatures(case)? {
            Signatures { owner: Some(_), firm: Some(_) } => case.facts().and(Event::Countersigned).done(),
            Signatures { owner: Some(_), firm: None } => {
                Err(Refusal::new(Code::NotYet).with("first", "firm-signature").into())
            }
            Signatures { owner: None, .. } => {
                Err(Refusal::new(Code::NotYet).with("first", "owner-signature").into())
            }
        }
    }
}
