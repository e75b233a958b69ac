//! The checklist that a contract names, item by item. What it is not: the guide; that is data.

use crate::project::Project;
use crate::refusal::{Code as Refused, Refusal};
use crate::text::Code;
use guide::Guide;
use guide::checklist::Item;

/// An item of the contract's checklist.
///
/// # Errors
/// `not-in-guide` names it.
pub(crate) fn item(project: &Project, code: &Code) -> Result<&'static Item, Refusal> {
    let profile = project.contract.as_ref().map(|contract| &contract.draft.profile);
    let checklist = profile.and_then(|profile| Guide::built_in().checklist(profile.as_str()));
    checklist
        .and_then(|list| list.item(code.as_str()))
        .ok_or_else(|| Refusal::new(Refused::NotInGuide).with("field", "items").with("value", code))
}
