//! STUB
use super::{Event, Treasury};
use crate::charter::Charter;
use crate::row::ReadRow;
use crate::wait::Wait;
use rules::At;

impl Treasury {
    pub(crate) fn take(&mut self, _event: &Event, _at: At) {
        todo!()
    }
}

pub(super) fn rows(_treasury: &Treasury) -> Vec<ReadRow> {
    todo!()
}

pub(super) fn waits(_treasury: &Treasury, _charter: &Charter) -> Vec<Wait> {
    todo!()
}
