//! STUB

use super::{Start, LogSite};
use crate::project::Case;
use crate::world::Decision;

impl Start {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl LogSite {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
