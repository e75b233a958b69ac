//! The owner confirms the proposed time: the door address may be shown to this firm, and its lead is charged (M3, M4). What
//! it is not: a view of the owner's phone.

use super::{ConfirmSurvey, Event, Survey};
use crate::dispatch;
use crate::lead;
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::world::Decision;
use rules::Money;
use rules::policy::Charge;

impl ConfirmSurvey {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.owner_only()?;
        if !case.project.leads.contains_key(&self.firm) {
            return Err(Refusal::new(Code::Unknown).with("what", "lead").into());
        }
        let lead = dispatch::standing(case, self.firm)?;
        match lead.survey {
            Survey::Open => Err(Refusal::new(Code::NotYet).with("first", "survey-time").into()),
            Survey::Proposed { time } if time <= case.at => {
                Err(Refusal::new(Code::TooLate).at("due", time).into())
            }
            Survey::Proposed { .. } => {
                let facts = case.facts().and(Event::Confirmed { firm: self.firm });
                lead::charge(case, facts, self.firm, Charge::Appointment, Money::ZERO)?.done()
            }
            Survey::Confirmed { .. } | Survey::Held { .. } => Err(Refusal::new(Code::AlreadyDone).into()),
        }
    }
}
