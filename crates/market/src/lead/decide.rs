//! STUB

use super::DecideClaim;
use crate::project::Case;
use crate::world::Decision;

impl DecideClaim {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
