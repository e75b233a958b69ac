//! STUB

use super::{Sign};
use crate::project::Case;
use crate::world::Decision;

impl Sign {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
