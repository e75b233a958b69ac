//! STUB

use super::{Arrive};
use crate::project::Case;
use crate::world::Decision;

impl Arrive {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
