//! STUB

use super::{OrderAirTest, ReportAirTest};
use crate::project::Case;
use crate::world::Decision;

impl OrderAirTest {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}

impl ReportAirTest {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
