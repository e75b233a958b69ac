//! The door was closed: a new visit within three days, paid by who closed it. What it is not: a failed inspection.

use super::arrive::find;
use super::{Event, NoAccess};
use crate::custody;
use crate::project::{Case, Facts};
use crate::world::Decision;
use rules::Money;

impl NoAccess {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.supervisor_only(find(case, self.target)?.supervisor())?;
        let facts = case.facts().and(Event::NoAccess { target: self.target, by_owner: self.by_owner });
        if self.by_owner { facts.then(owners_door(case)).done() } else { facts.done() }
    }
}

/// The owner pays out of what is there for visits, and the next funding brings it again. The firm's is taken out of what
/// next goes to the firm.
fn owners_door(case: &Case<'_>) -> Facts {
    let fee = Money::fen(case.policy.inspection.visit_fee);
    custody::owner_pays(case, fee).then(custody::ask_for_closed_doors(case))
}
