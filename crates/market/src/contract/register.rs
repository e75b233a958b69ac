//! A further agreement of the two on the same dwelling is registered (M5): the ground of the coverage shown to both. What
//! it is not: a change order, which changes the contract itself.

use super::{Event, Register};
use crate::limits::AGREEMENTS;
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal, amount_out_of_range, wrong_state};
use crate::world::Decision;
use rules::Money;

impl Register {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.parties_only()?;
        stands(case)?;
        let registered = case.project.contract.as_ref().map_or(0, |contract| contract.agreements.len());
        if registered >= AGREEMENTS {
            return Err(Refusal::new(Code::UsedUp)
                .number("most", i64::try_from(AGREEMENTS).unwrap_or(i64::MAX))
                .into());
        }
        if !self.agreement.value.is_payable() {
            return Err(amount_out_of_range("value", Money::fen(1), Money::MAX).into());
        }
        case.facts().and(Event::Registered { agreement: self.agreement.clone() }).done()
    }
}

/// Refuses where there is no contract of the two: a draft is one, so that both read its coverage before they sign.
fn stands(case: &Case<'_>) -> Result<(), Refusal> {
    match &case.project.phase {
        Phase::Closed { .. } => Err(Refusal::new(Code::Closed)),
        Phase::Signing { .. }
        | Phase::CoolingOff { .. }
        | Phase::Active { .. }
        | Phase::Ending { .. }
        | Phase::Completed { .. } => Ok(()),
        phase => Err(wrong_state(format!("phase-{phase}"), "phase-signing")),
    }
}
