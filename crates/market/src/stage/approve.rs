//! STUB

use super::{Approve, ChooseAfterFailures};
use crate::project::Case;
use crate::world::Decision;

impl Approve {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl ChooseAfterFailures {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
