//! STUB

use super::{Object};
use crate::project::Case;
use crate::world::Decision;

impl Object {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
