//! STUB

use super::Draft;
use crate::id::FirmId;
use crate::project::Case;
use crate::quote::Quote;
use crate::refusal::Refusal;
use rules::policy::Funding;

/// The draft of a contract from a chosen quote.
///
/// # Errors
/// A price that cannot be split into stages.
pub fn draft(_case: &Case<'_>, _firm: FirmId, _quote: &Quote, _funding: Option<Funding>) -> Result<Draft, Refusal> {
    todo!()
}
