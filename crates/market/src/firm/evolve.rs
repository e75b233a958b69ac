//! STUB
use super::{Event, Firm};
use crate::id::FirmId;
use rules::At;

impl Firm {
    pub(crate) fn begin(_id: FirmId, _event: &Event, _at: At) -> Option<Self> {
        todo!()
    }

    pub(crate) fn take(&mut self, _event: &Event, _at: At) {
        todo!()
    }
}
