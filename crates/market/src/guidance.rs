//! What the guide says of a contract's checklist: which items it knows, what putting them right costs at most. What it is
//! not: the guide; that is data.

use crate::project::Project;
use crate::refusal::{Code as Refused, Refusal};
use crate::text::Code;
use guide::checklist::Item;
use guide::{Checklist, Guide};
use rules::Money;

/// The checklist that the contract names.
pub(crate) fn checklist(project: &Project) -> Option<&'static Checklist> {
    let profile = &project.contract.as_ref()?.draft.profile;
    Guide::built_in().checklist(profile.as_str())
}

/// An item of the contract's checklist.
///
/// # Errors
/// `not-in-guide` names it.
pub(crate) fn item(project: &Project, code: &Code) -> Result<&'static Item, Refusal> {
    let found = checklist(project).and_then(|list| list.item(code.as_str()));
    found.ok_or_else(|| Refusal::new(Refused::NotInGuide).with("item", code))
}

/// The upper price to put all of these right.
pub(crate) fn upper_sum(project: &Project, items: &[Code]) -> Money {
    items
        .iter()
        .filter_map(|code| item(project, code).ok())
        .map(|item| Guide::built_in().remedy_upper(item))
        .sum()
}
