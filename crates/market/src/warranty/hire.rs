//! STUB

use super::HireAnother;
use crate::project::Case;
use crate::world::Decision;

impl HireAnother {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
