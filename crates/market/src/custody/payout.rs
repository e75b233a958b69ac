//! STUB

use super::{RecordPayout};
use crate::project::Case;
use crate::world::Decision;

impl RecordPayout {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
