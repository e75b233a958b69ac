//! STUB

use super::{NoAccess};
use crate::project::Case;
use crate::world::Decision;

impl NoAccess {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
