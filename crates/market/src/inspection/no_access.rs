//! The door was closed: a new visit within three days, paid by who closed it. What it is not: a failed inspection.

use super::arrive::find;
use super::{Event, NoAccess, Step, Visit};
use crate::custody;
use crate::project::{Case, Facts};
use crate::refusal::{Code, Refusal};
use crate::world::Decision;
use rules::Money;

impl NoAccess {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let visit = find(case, self.target)?;
        case.supervisor_only(visit.supervisor())?;
        self.first_today(case, visit)?;
        let facts = case.facts().and(Event::NoAccess { target: self.target, by_owner: self.by_owner });
        if self.by_owner { facts.then(owners_door(case)).done() } else { facts.done() }
    }

    /// Each closed door costs somebody a visit: one a day, so that nobody is charged for knocking twice.
    fn first_today(&self, case: &Case<'_>, visit: &Visit) -> Result<(), Refusal> {
        let today = case.calendar.day(case.at);
        match visit.step {
            Step::Again { since, .. } if case.calendar.day(since) == today => {
                Err(Refusal::new(Code::AlreadyDone).with("what", "visit"))
            }
            _ => Ok(()),
        }
    }
}

/// The owner pays out of what is there for visits, and the next funding brings it again. The firm's is taken out of what
/// next goes to the firm.
fn owners_door(case: &Case<'_>) -> Facts {
    let fee = Money::fen(case.policy.inspection.visit_fee);
    custody::owner_pays(case, fee).then(custody::ask_for_closed_doors(case))
}
