//! STUB

use super::{Countersign};
use crate::project::Case;
use crate::world::Decision;

impl Countersign {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
