//! STUB
use super::Firm;
use crate::charter::Charter;
use crate::row::ReadRow;
use crate::wait::Wait;

impl Firm {
    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        todo!()
    }

    pub(crate) fn waits(&self, _charter: &Charter) -> Vec<Wait> {
        todo!()
    }
}
