//! STUB

use super::{Waive};
use crate::project::Case;
use crate::world::Decision;

impl Waive {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
