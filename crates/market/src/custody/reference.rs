//! The payment reference of a funding. What it is not: its parsing; that is the statement's.

use crate::id::ProjectId;
use crate::text::Reference;

/// The reference of a project's funding, by its number from 0.
pub fn funding_reference(project: ProjectId, funding: u16) -> Reference {
    crate::statement::reference(&project.bytes(), funding.saturating_add(1))
}
