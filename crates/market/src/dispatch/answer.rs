//! STUB

use super::{Accept, Decline};
use crate::project::Case;
use crate::world::Decision;

impl Accept {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl Decline {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
