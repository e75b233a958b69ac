//! STUB

use super::{Cure};
use crate::project::Case;
use crate::world::Decision;

impl Cure {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
