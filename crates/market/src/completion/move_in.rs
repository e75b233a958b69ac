//! STUB

use super::MoveIn;
use crate::project::Case;
use crate::world::Decision;

impl MoveIn {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
