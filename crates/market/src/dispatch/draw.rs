//! STUB

use super::Draw;
use crate::project::Case;
use crate::world::Decision;

impl Draw {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
