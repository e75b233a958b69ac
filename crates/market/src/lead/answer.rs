//! STUB

use super::AnswerClaim;
use crate::project::Case;
use crate::world::Decision;

impl AnswerClaim {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
