//! STUB

use super::Swap;
use crate::project::Case;
use crate::world::Decision;

impl Swap {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
