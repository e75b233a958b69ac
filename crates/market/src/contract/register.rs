//! STUB

use super::{Register};
use crate::project::Case;
use crate::world::Decision;

impl Register {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
