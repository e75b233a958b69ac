//! The operator decides a claim that is contested or drawn for the audit (M3), and says why; silence refunds. What it is not: the operator's money; a refund is the
//! firm's own fee.

use super::{Claim, DecideClaim, Event, charge};
use crate::firm;
use crate::id::FirmId;
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::{Decision, Halt};

impl DecideClaim {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let claim = open_claim(case, self.firm, Case::operator_only)?;
        if claim.with_operator().is_none() {
            return Err(Refusal::new(Code::NotYet).with("first", "owner-answer").into());
        }
        if self.refund {
            let reason = Some(self.reason.clone());
            return charge::granted(case, self.firm, claim.ground, reason)?.done();
        }
        let turned_down = firm::Event::TurnedDown { project: case.project.id };
        let facts = case.facts().and(Event::TurnedDown { firm: self.firm, reason: self.reason.clone() });
        facts.firm(self.firm, turned_down).done()
    }
}

/// The claim of a firm that is not decided yet, for somebody who `may` act on it.
pub(super) fn open_claim<'a, E: Into<Halt>>(
    case: &Case<'a>,
    firm: FirmId,
    may: fn(&Case<'a>) -> Result<(), E>,
) -> Result<&'a Claim, Halt> {
    may(case).map_err(Into::into)?;
    let lead = case.project.leads.get(&firm);
    let claim = lead.and_then(|lead| lead.claim.as_ref());
    let claim = claim.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "claim"))?;
    if claim.decided.is_some() {
        return Err(Refusal::new(Code::AlreadyDone).into());
    }
    Ok(claim)
}
