//! STUB

use super::{Choose, ExtendChoice};
use crate::project::Case;
use crate::world::Decision;

impl Choose {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl ExtendChoice {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
