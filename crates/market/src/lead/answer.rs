//! The owner answers a firm's claim: agreed, the fee goes back; contested, or drawn for the firm's audit, the operator
//! decides (M3). What it is not: the operator's decision.

use super::decide::open_claim;
use super::{AnswerClaim, Event, charge};
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;

impl AnswerClaim {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let claim = open_claim(case, self.firm, Case::owner_only)?;
        if claim.with_operator().is_some() {
            return Err(Refusal::new(Code::AlreadyDone).into());
        }
        if self.agrees && claim.is_drawn() {
            return case.facts().and(Event::Sampled { firm: self.firm, agreed: true }).done();
        }
        if self.agrees {
            return charge::granted(case, self.firm, claim.ground, None)?.done();
        }
        case.facts().and(Event::Contested { firm: self.firm }).done()
    }
}
