//! STUB

use super::{Funding, Purpose};
use crate::project::{Case, Facts};
use crate::text::Reference;
use crate::world::Decision;
use rules::Money;

/// A funding is asked for.
pub(crate) fn ask(_case: &Case<'_>, _purpose: Purpose, _after: u16) -> Facts {
    todo!()
}

/// A statement line came in under this project's reference.
pub(crate) fn receive(_case: &Case<'_>, _funding: u16, _line: &Reference, _amount: Money) -> Decision {
    let _: Option<Funding> = None;
    todo!()
}
