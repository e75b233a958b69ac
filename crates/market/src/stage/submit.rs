//! STUB

use super::{SubmitStage};
use crate::project::Case;
use crate::world::Decision;

impl SubmitStage {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
