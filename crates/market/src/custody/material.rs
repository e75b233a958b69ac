//! STUB

use super::{ClaimMaterial, AnswerMaterial};
use crate::project::Case;
use crate::world::Decision;

impl ClaimMaterial {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl AnswerMaterial {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
