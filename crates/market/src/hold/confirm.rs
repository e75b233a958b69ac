//! STUB

use super::{ConfirmCure};
use crate::project::Case;
use crate::world::Decision;

impl ConfirmCure {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
