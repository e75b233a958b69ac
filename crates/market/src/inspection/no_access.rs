//! The door was closed: a new visit within three days, paid by who closed it. What it is not: a failed inspection.

use super::arrive::find;
use super::{Event, NoAccess};
use crate::project::Case;
use crate::world::Decision;

impl NoAccess {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        case.supervisor_only(find(case, self.target)?.supervisor())?;
        case.facts().and(Event::NoAccess { target: self.target, by_owner: self.by_owner }).done()
    }
}
