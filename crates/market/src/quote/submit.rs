//! STUB

use super::Submit;
use crate::project::Case;
use crate::world::Decision;

impl Submit {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
