//! **The checklist that binds a contract**: the edition both have signed, item by item, whatever edition came after it. What
//! it is not: the guide; that is data.

use crate::project::Project;
use crate::refusal::{Code as Refused, Refusal};
use crate::text::Code;
use guide::checklist::Item;
use guide::{Checklist, Guide};

/// Before there is a contract.
const PROFILE: &str = "national";

/// The checklist by which a project is inspected: the edition that the contract names. Where a guide no longer holds that,
/// the one in force; a report says which it was judged by.
pub fn checklist_of(project: &Project) -> Option<&'static Checklist> {
    let guide = Guide::built_in();
    let Some(contract) = &project.contract else { return guide.checklist(PROFILE) };
    let (profile, version) = (contract.draft.profile.as_str(), contract.draft.checklist.as_str());
    guide.edition(profile, version).or_else(|| guide.checklist(profile))
}

/// An item of the contract's checklist.
///
/// # Errors
/// `not-in-guide` names it.
pub(crate) fn item(project: &Project, code: &Code) -> Result<&'static Item, Refusal> {
    let checklist = checklist_of(project).filter(|_| project.contract.is_some());
    checklist
        .and_then(|list| list.item(code.as_str()))
        .ok_or_else(|| Refusal::new(Refused::NotInGuide).with("field", "items").with("value", code))
}
