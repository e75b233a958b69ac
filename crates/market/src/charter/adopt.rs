//! STUB
use super::{Charter, Event};
use rules::At;

impl Charter {
    pub(crate) fn begin(_event: &Event, _at: At) -> Option<Self> {
        todo!()
    }

    pub(crate) fn take(&mut self, _event: &Event, _at: At) {
        todo!()
    }
}
