//! All quotes are opened at once: when every firm that stands has quoted, or at the deadline (M4). What it is not: a way to
//! read one of them earlier; nothing here hands a sealed quote out.

use super::Event;
use crate::dispatch::{self, Out};
use crate::firm;
use crate::id::FirmId;
use crate::lead::{self, Lead};
use crate::project::{Case, Closing, Facts};
use crate::survey::Survey;
use crate::world::Halt;
use rules::Money;
use rules::policy::Charge;

/// A firm's quote is in by these facts: opened, if it was the last.
pub(super) fn with(case: &Case<'_>, facts: Facts, id: FirmId) -> Result<Facts, Halt> {
    let others = || case.project.leads.iter().filter(|(other, lead)| **other != id && lead.out.is_none());
    if others().any(|(_, lead)| lead.quote.is_none()) {
        return Ok(facts);
    }
    open(case, facts, others().map(|(firm, _)| *firm).chain([id]))
}

/// A firm is out by these facts: what is left may be complete, or nothing.
///
/// # Errors
/// [`Halt::Need`] for a firm not loaded.
pub(crate) fn without(case: &Case<'_>, facts: Facts, id: FirmId) -> Result<Facts, Halt> {
    let others = || case.project.leads.iter().filter(|(other, lead)| **other != id && lead.out.is_none());
    if others().next().is_none() {
        return dispatch::close(case, facts, Closing::Expired, Some(id));
    }
    if others().any(|(_, lead)| lead.quote.is_none()) {
        return Ok(facts);
    }
    open(case, facts, others().map(|(firm, _)| *firm))
}

/// The deadline: opened with those in. Who surveyed and did not quote loses a point and is not refunded.
pub(super) fn at_deadline(case: &Case<'_>) -> Result<Facts, Halt> {
    let (quoted, late): (Vec<_>, Vec<_>) = case
        .project
        .leads
        .iter()
        .filter(|(_, lead)| lead.out.is_none())
        .partition(|(_, lead)| lead.quote.is_some());
    let mut facts = case.facts();
    for (id, lead) in late {
        let why = fault(lead);
        facts = dispatch::out(case, facts, *id, why)?;
        if why == Out::NoQuote {
            facts = facts.firm(*id, firm::Event::LostPoint);
        }
    }
    if quoted.is_empty() {
        return Ok(facts.and(crate::leaving::Event::Closed { how: Closing::Expired }));
    }
    open(case, facts, quoted.into_iter().map(|(id, _)| *id))
}

const fn fault(lead: &Lead) -> Out {
    match (lead.accepted, lead.survey) {
        (None, _) => Out::Silent,
        (_, Survey::Held { .. }) => Out::NoQuote,
        _ => Out::NoSurvey,
    }
}

fn open(case: &Case<'_>, facts: Facts, quoted: impl IntoIterator<Item = FirmId>) -> Result<Facts, Halt> {
    let opened = facts.and(Event::Opened);
    quoted
        .into_iter()
        .try_fold(opened, |facts, id| lead::charge(case, facts, id, Charge::Shortlist, Money::ZERO))
}
