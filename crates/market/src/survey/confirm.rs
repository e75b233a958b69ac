//! STUB

use super::ConfirmSurvey;
use crate::project::Case;
use crate::world::Decision;

impl ConfirmSurvey {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
