//! STUB

use crate::inspection::Target;
use crate::project::{Case, Facts};
use crate::world::Halt;
use rules::lottery::Seed;

/// Draws a supervisor for a visit.
pub(crate) fn draw(_case: &Case<'_>, _target: Target, _seed: &Seed) -> Result<Facts, Halt> {
    todo!()
}
use super::{Assign};
use crate::world::Decision;

impl Assign {
    pub(crate) fn decide(&self, _case: &Case<'_>) -> Decision {
        todo!()
    }
}
