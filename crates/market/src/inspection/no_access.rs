//! **The door was closed**: a new visit within three days, paid by who closed it. It is said from the door: the arrival is on
//! the record and a new photo shows it. Once a visit and day, since the next visit begins on another day; and paid no more
//! often than the policy lets either side be charged. What it is not: a failed inspection.
//!
//! Scenarios: `scenarios/inspection/closed-door.story`, `scenarios/gaming/the-firm-closes-the-door.story`.

use super::arrive::mine;
use super::{Event, NoAccess, Step};
use crate::custody;
use crate::limits;
use crate::project::{Case, Facts};
use crate::refusal::{Code, Refusal, new_photo_needed};
use crate::world::Decision;
use rules::Money;

impl NoAccess {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let (visit, _) = mine(case, self.target)?;
        let Step::Arrived { .. } = visit.step else {
            return Err(Refusal::new(Code::NotYet).with("what", "arrival").into());
        };
        self.is_shown(case)?;
        let NoAccess { target, by_owner, evidence } = self.clone();
        let charged = self.is_charged(case);
        let facts = case.facts().and(Event::NoAccess { target, by_owner, charged, evidence });
        if by_owner && charged { facts.then(owners_door(case)).done() } else { facts.done() }
    }

    /// Somebody stood there: a photo that nobody has shown before.
    fn is_shown(&self, case: &Case<'_>) -> Result<(), Refusal> {
        let shown = self.evidence.len() <= limits::EVIDENCE && case.project.shows_new(&self.evidence);
        if shown { Ok(()) } else { Err(new_photo_needed()) }
    }

    /// Whether the side that closed the door has not paid for as many as it may be charged for.
    fn is_charged(&self, case: &Case<'_>) -> bool {
        let (owner, firm) = case.project.closed_doors(self.target);
        let paid = if self.by_owner { owner } else { firm };
        paid < case.policy.inspection.closed_doors
    }
}

/// The owner pays out of what is there for visits, and the next funding brings it again. The firm's is taken out of what
/// next goes to the firm.
fn owners_door(case: &Case<'_>) -> Facts {
    let fee = Money::fen(case.policy.inspection.visit_fee);
    custody::owner_pays(case, fee).then(custody::ask_for_closed_doors(case))
}
