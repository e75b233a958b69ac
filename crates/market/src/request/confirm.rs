//! STUB

use super::Confirm;
use crate::project::Case;
use crate::world::Decision;

impl Confirm {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
