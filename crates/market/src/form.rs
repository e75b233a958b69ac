//! The form of commands: evidence and named codes within their bounds. What it is not: what the rules forbid.

use crate::limits;
use crate::refusal::{Code as Refused, Refusal, out_of_range};
use crate::text::{Code, Evidence};
use std::collections::BTreeSet;

/// Refuses a command without evidence, or with more than one command may carry.
///
/// # Errors
/// `out-of-range`, or `evidence-needed` naming the kind.
pub(crate) fn evidence_needed(evidence: &[Evidence], kind: &str) -> Result<(), Refusal> {
    evidence_bounded(evidence)?;
    if evidence.is_empty() { Err(Refusal::new(Refused::EvidenceNeeded).with("kind", kind)) } else { Ok(()) }
}

/// Refuses more evidence than one command may carry.
///
/// # Errors
/// `out-of-range`.
pub(crate) fn evidence_bounded(evidence: &[Evidence]) -> Result<(), Refusal> {
    let most = i64::try_from(limits::EVIDENCE).unwrap_or(i64::MAX);
    if evidence.len() > limits::EVIDENCE { Err(out_of_range("evidence", 0, most)) } else { Ok(()) }
}

/// Refuses a code that stands twice.
///
/// # Errors
/// `repeated` names it.
pub(crate) fn no_repeats<'a>(field: &str, codes: impl IntoIterator<Item = &'a Code>) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    match codes.into_iter().find(|code| !seen.insert(*code)) {
        Some(code) => Err(Refusal::new(Refused::Repeated).with("field", field).with("item", code)),
        None => Ok(()),
    }
}
