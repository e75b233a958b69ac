//! The owner chooses one of the opened quotes, or asks once for more time (M4). What it is not: a signature.

use super::{Choose, Event, ExtendChoice};
use crate::contract;
use crate::id::FirmId;
use crate::project::{Case, Phase, Project};
use crate::refusal::{Code, Refusal, no_wait, wrong_state};
use crate::wait::{Subject, Wait, WaitKey, WaitKind};
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
        let left = choice(case)?.due.since(case.at);
        case.facts().and(Event::Chosen { firm: self.firm, draft, document, left }).done()
    }
}

impl ExtendChoice {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        choosing(case)?;
        if case.project.tender.extended {
            return Err(Refusal::new(Code::UsedUp).number("most", 1).into());
        }
        // From the last moment of the first time, so that the two add up to the day.
        let last = choice(case)?.due.plus_seconds(-1);
        case.facts()
            .and(Event::Extended { until: case.calendar.due(last, case.policy.quote.extension) })
            .done()
    }
}

/// The time the owner has to choose.
fn choice(case: &Case<'_>) -> Result<Wait, Refusal> {
    case.wait(&WaitKey::new(WaitKind::Choice, Subject::Whole)).ok_or_else(no_wait)
}

/// Refuses while the owner does not choose.
fn choosing(case: &Case<'_>) -> Result<(), Refusal> {
    match &case.project.phase {
        Phase::Closed { .. } => Err(Refusal::new(Code::Closed)),
        Phase::Choosing { .. } => Ok(()),
        phase => Err(wrong_state(format!("phase-{phase}"), "phase-choosing")),
    }
}

/// The firms whose opened quotes may be chosen: still standing, not left without signature before.
pub(crate) fn choosable(project: &Project) -> impl Iterator<Item = FirmId> + '_ {
    let quoted = |firm: &FirmId| project.leads.get(firm).is_some_and(|lead| lead.quote.is_some());
    project.standing().filter(quoted).filter(|firm| !project.tender.failed.contains(firm))
}
