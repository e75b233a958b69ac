//! The owner answers a firm's claim: agreed, the fee goes back; contested, the operator decides (M3). What it is not: the
//! operator's decision.

use super::decide::open_claim;
use super::{AnswerClaim, Event, charge};
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;

impl AnswerClaim {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let claim = open_claim(case, self.firm, Case::owner_only)?;
        if claim.contested.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).into());
        }
        if self.agrees {
            return charge::refund(case, case.facts(), self.firm, claim.ground)?.done();
        }
        case.facts().and(Event::Contested { firm: self.firm }).done()
    }
}
