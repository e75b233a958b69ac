//! STUB

use super::AnswerRetention;
use crate::project::Case;
use crate::world::Decision;

impl AnswerRetention {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
