//! STUB

use super::Held;
use crate::project::Case;
use crate::world::Decision;

impl Held {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
