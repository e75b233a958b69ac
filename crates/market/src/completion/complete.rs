//! Completion: the last stage is released, the retention and the warranty begin, unused visit fees go back. What it is not: the release itself.

use super::Event;
use crate::custody;
use crate::firm;
use crate::project::{Case, Facts};
use ledger::Pocket;
use rules::stages::retention_parts;

/// The last stage is accepted: retention and warranty begin, the firm's crew is free. To be joined to its release.
pub(crate) fn complete(case: &Case<'_>) -> Facts {
    let (completion, warranty) = (&case.policy.completion, &case.policy.warranty);
    let due = |period| case.calendar.due(case.at, period);
    let (first, second) = retention_parts(case.project.custody.book.balance(Pocket::Retention), completion);
    let facts = case.facts().and(Event::Completed {
        parts: [(first, due(completion.retention_first)), (second, due(completion.retention_second))],
        general: due(warranty.general),
        waterproofing: due(warranty.waterproofing),
    });
    let facts = custody::unused(case, facts);
    let ended = firm::Event::Ended { project: case.project.id, completed: true };
    case.project.firm().into_iter().fold(facts, |facts, firm| facts.firm(firm, ended.clone()))
}
