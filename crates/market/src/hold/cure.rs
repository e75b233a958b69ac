//! The firm says that what is held for is put right. What it is not: a release; the owner confirms, or is silent.

use super::{Cure, Event, Hold, HoldStep};
use crate::limits;
use crate::project::Case;
use crate::refusal::{Code, Refusal, wrong_state};
use crate::text::EvidenceKind;
use crate::world::Decision;

impl Cure {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.firm_only()?;
        let hold = known(case, self.stage, self.hold)?;
        match &open(hold)?.step {
            HoldStep::Cure { .. } | HoldStep::Waiting => {}
            other => return Err(wrong_state(format!("hold-{other}"), "hold-cure").into()),
        }
        let photo = self.evidence.iter().any(|e| e.kind == EvidenceKind::Photo);
        if !photo || self.evidence.len() > limits::EVIDENCE {
            return Err(Refusal::new(Code::EvidenceNeeded).with("kind", "photo").into());
        }
        let to = HoldStep::Cured { since: case.at, evidence: self.evidence.clone() };
        case.facts().and(Event::Moved { stage: self.stage, hold: self.hold, to }).done()
    }
}

/// A hold, open or not.
pub(super) fn known<'a>(case: &Case<'a>, stage: u8, place: u8) -> Result<&'a Hold, Refusal> {
    case.project.hold(stage, place).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "hold"))
}

/// Refuses a hold that is settled.
pub(super) fn open(hold: &Hold) -> Result<&Hold, Refusal> {
    if hold.is_open() { Ok(hold) } else { Err(Refusal::new(Code::AlreadyDone).with("what", "hold")) }
}
