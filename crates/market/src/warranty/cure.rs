//! STUB

use super::{AdvanceTicket, ConfirmTicket};
use crate::project::Case;
use crate::world::Decision;

impl AdvanceTicket {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl ConfirmTicket {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
