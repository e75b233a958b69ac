//! STUB

use super::ClaimRefund;
use crate::project::Case;
use crate::world::Decision;

impl ClaimRefund {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
