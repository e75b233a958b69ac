//! STUB

use super::OpenTicket;
use crate::project::Case;
use crate::world::Decision;

impl OpenTicket {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
