//! A firm proposes a time for its survey, or another one (M4). What it is not: an appointment; that takes the owner's word.

use super::{Event, Propose, Survey};
use crate::dispatch;
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::wait::{Subject, WaitKey, WaitKind};
use crate::world::Decision;

impl Propose {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let firm = case.invited_only()?;
        let lead = dispatch::standing(case, firm)?;
        if lead.accepted.is_none() {
            return Err(Refusal::new(Code::NotYet).with("first", "acceptance").into());
        }
        if matches!(lead.survey, Survey::Held { .. }) {
            return Err(Refusal::new(Code::AlreadyDone).into());
        }
        let wait = case.wait(&WaitKey::new(WaitKind::Survey, Subject::Firm(firm)));
        let due = wait.map_or_else(|| case.calendar.due(case.at, case.policy.quote.survey), |wait| wait.due);
        if self.time <= case.at || self.time >= due {
            let bounds = Refusal::new(Code::OutOfRange).with("field", "time");
            return Err(bounds.at("least", case.at).at("most", due).into());
        }
        case.facts().and(Event::Proposed { firm, time: self.time }).done()
    }
}
