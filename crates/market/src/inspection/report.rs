//! STUB

use super::{FileReport};
use crate::project::Case;
use crate::world::Decision;

impl FileReport {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
