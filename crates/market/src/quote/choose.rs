//! The owner chooses one of the opened quotes, or asks once for more time (M4). What it is not: a signature.

use super::{Choose, Event, ExtendChoice};
use crate::contract;
use crate::id::FirmId;
use crate::project::{Case, Phase, Project};
use crate::refusal::{Code, Refusal, wrong_state};
use crate::request;
use crate::world::Decision;

impl Choose {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        let lead = case.project.leads.get(&self.firm);
        let quote = lead.and_then(|lead| lead.quote.as_ref());
        let quote = quote.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "quote"))?;
        if !case.world.firm(self.firm)?.is_admitted() {
            return Err(Refusal::new(Code::NotAdmitted).with("firm", self.firm).into());
        }
        choosing(case)?;
        if !choosable(case.project).any(|firm| firm == self.firm) {
            return Err(Refusal::new(Code::UsedUp).with("firm", self.firm).into());
        }
        let draft = contract::draft(case, self.firm, quote, self.funding)?;
        let document = draft.digest(case.project);
        let facts = case.facts().and(Event::Chosen { firm: self.firm, draft, document });
        request::kept(case, facts).done()
    }
}

impl ExtendChoice {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        if choosing(case)? {
            return Err(Refusal::new(Code::UsedUp).number("most", 1).into());
        }
        case.facts().and(Event::Extended).done()
    }
}

/// Whether the one extension is used, while the owner chooses.
fn choosing(case: &Case<'_>) -> Result<bool, Refusal> {
    match &case.project.phase {
        Phase::Closed { .. } => Err(Refusal::new(Code::Closed)),
        Phase::Choosing { extended, .. } => Ok(*extended),
        phase => Err(wrong_state(format!("phase-{phase}"), "phase-choosing")),
    }
}

/// The firms whose opened quotes may be chosen: still standing, not left without signature before.
pub(crate) fn choosable(project: &Project) -> impl Iterator<Item = FirmId> + '_ {
    let quoted = |firm: &FirmId| project.leads.get(firm).is_some_and(|lead| lead.quote.is_some());
    project.standing().filter(quoted).filter(|firm| !project.tender.failed.contains(firm))
}
