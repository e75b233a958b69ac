//! STUB

use super::Propose;
use crate::project::Case;
use crate::world::Decision;

impl Propose {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
