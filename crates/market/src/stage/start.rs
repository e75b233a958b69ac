//! A stage begins: its money is there and the stage before it has passed; and work on it is logged, each time with a photo not
//! shown before, since a log is a sign of work. What it is not: permission to cover hidden works.

use super::{COUNT, Event, LogSite, Stage, Start, State};
use crate::custody::start_payment;
use crate::leaving;
use crate::limits;
use crate::project::{Case, Project};
use crate::refusal::{Code, Refusal, new_photo_needed, out_of_range, wrong_state};
use crate::world::Decision;

impl Start {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        match &for_firm(case, self.stage)?.state {
            State::Funded { .. } => {}
            State::Unfunded => return Err(Refusal::new(Code::NotFunded).number("stage", self.stage).into()),
            State::Locked { .. } => return Err(Refusal::new(Code::AlreadyDone).with("what", "start").into()),
            other => return Err(wrong_state(format!("stage-{other}"), "stage-funded").into()),
        }
        if !before_has_passed(case.project, self.stage) {
            return Err(Refusal::new(Code::GateClosed).number("stage", self.stage.saturating_sub(1)).into());
        }
        let facts = case.facts().and(Event::Started { stage: self.stage });
        facts.then(start_payment(case, self.stage)).then(leaving::resumed(case)).done()
    }
}

/// The next stage may start after a pass, while the owner's window still runs; the first at once.
pub fn before_has_passed(project: &Project, no: u8) -> bool {
    let before = no.checked_sub(1).and_then(|before| project.stage(before));
    before.is_none_or(|stage| {
        matches!(stage.state, State::Passed { .. } | State::Released { .. } | State::Valued { .. })
    })
}

/// Refuses the number of no stage: what does not exist comes before who may not.
pub(crate) fn known(no: u8) -> Result<(), Refusal> {
    if (1..=COUNT).contains(&no) { Ok(()) } else { Err(Refusal::new(Code::Unknown).with("what", "stage")) }
}

/// The stage of an owner's verb, in a project whose works run: whether there is one, then who may, then the moment.
pub(super) fn for_owner<'a>(case: &Case<'a>, no: u8) -> Result<&'a Stage, Refusal> {
    known(no)?;
    case.owner_only()?;
    case.active_only()?;
    find(case.project, no)
}

/// The stage of a firm's verb, in the same order.
pub(super) fn for_firm<'a>(case: &Case<'a>, no: u8) -> Result<&'a Stage, Refusal> {
    known(no)?;
    case.firm_only()?;
    case.active_only()?;
    find(case.project, no)
}

/// A stage by its number.
fn find(project: &Project, no: u8) -> Result<&Stage, Refusal> {
    project.stage(no).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "stage"))
}

impl LogSite {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.firm_only()?;
        case.active_only()?;
        if self.evidence.len() > limits::EVIDENCE {
            return Err(
                out_of_range("evidence", 0, i64::try_from(limits::EVIDENCE).unwrap_or(i64::MAX)).into()
            );
        }
        if !case.project.shows_new(&self.evidence) {
            return Err(new_photo_needed().into());
        }
        let LogSite { note, evidence } = self.clone();
        case.facts().and(Event::Logged { note, evidence }).then(leaving::resumed(case)).done()
    }
}
