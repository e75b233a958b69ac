//! STUB

use super::Value;
use crate::project::Case;
use crate::world::Decision;

impl Value {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
