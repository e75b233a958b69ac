//! The two sign the drafted document, the owner first (M5). What it is not: the countersignature.

use super::{Event, Sign, Signatures};
use crate::actor::Actor;
use crate::id::FirmId;
use crate::lead;
use crate::project::{Case, Phase};
use crate::refusal::{Code, Refusal, wrong_state};
use crate::request;
use crate::world::Decision;
use rules::policy::Charge;

impl Sign {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.parties_only()?;
        match case.actor {
            Actor::Firm(firm) => self.by_firm(case, firm),
            _ => self.by_owner(case),
        }
    }

    fn by_owner(&self, case: &Case<'_>) -> Decision {
        if signatures(case)?.owner.is_some() {
            return Err(Refusal::new(Code::AlreadyDone).into());
        }
        self.reads_right(case)?;
        let facts = case.facts().and(Event::SignedByOwner { aged: self.aged });
        request::kept(case, facts).done()
    }

    /// A success fee is charged with the signature: a balance too small keeps the firm from signing, not the market from
    /// its fee later.
    fn by_firm(&self, case: &Case<'_>, firm: FirmId) -> Decision {
        if !case.world.firm(firm)?.is_admitted() {
            return Err(Refusal::new(Code::NotAdmitted).into());
        }
        match signatures(case)? {
            Signatures { owner: None, .. } => {
                return Err(Refusal::new(Code::NotYet).with("first", "owner-signature").into());
            }
            Signatures { firm: Some(_), .. } => return Err(Refusal::new(Code::AlreadyDone).into()),
            Signatures { owner: Some(_), firm: None } => {}
        }
        self.reads_right(case)?;
        let facts = case.facts().and(Event::SignedByFirm);
        let price = case.project.price().unwrap_or_default();
        lead::charge(case, facts, firm, Charge::Signature, price)?.done()
    }

    fn reads_right(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let drafted = case.project.contract.as_ref().map(|contract| contract.document);
        if drafted == Some(self.document) { Ok(()) } else { Err(Refusal::new(Code::WrongDocument)) }
    }
}

/// When the owner and the firm have signed the draft.
///
/// # Errors
/// `closed`, or `wrong-state` where nothing is being signed; both signatures stand behind a later phase.
pub(super) fn signatures(case: &Case<'_>) -> Result<Signatures, Refusal> {
    match (&case.project.phase, &case.project.contract) {
        (Phase::Closed { .. }, _) => Err(Refusal::new(Code::Closed)),
        (Phase::Signing { .. }, Some(contract)) => Ok(contract.signed),
        (phase, _) => Err(wrong_state(format!("phase-{phase}"), "phase-signing")),
    }
}
