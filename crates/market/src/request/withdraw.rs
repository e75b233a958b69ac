//! STUB

use super::Withdraw;
use crate::project::Case;
use crate::world::Decision;

impl Withdraw {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
