//! STUB

use super::{AnswerEnd, ProposeEnd};
use crate::project::Case;
use crate::world::Decision;

impl ProposeEnd {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl AnswerEnd {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
