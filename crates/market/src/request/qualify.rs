//! STUB

use super::Qualify;
use crate::project::Case;
use crate::world::Decision;

impl Qualify {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
