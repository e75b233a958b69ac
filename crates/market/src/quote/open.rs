//! All quotes are opened at once: when every firm that stands has quoted, or at the deadline (M4). What it is not: a way to
//! read one of them earlier; nothing here hands a sealed quote out.

use super::Event;
use crate::dispatch::{self, Out};
use crate::firm;
use crate::id::FirmId;
use crate::lead::{self, Lead};
use crate::project::{Case, Closing, Facts};
use crate::refusal::{Code, Refusal};
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

/// A firm let the deadline pass: it is out, and those left may all have quoted. Who surveyed and did not quote loses a
/// point and is not refunded.
///
/// # Errors
/// `unknown` where the firm has no lead; [`Halt::Need`] for a firm not loaded.
pub(super) fn at_deadline(case: &Case<'_>, id: FirmId) -> Result<Facts, Halt> {
    let lead = case.project.leads.get(&id).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "lead"))?;
    let why = fault(lead);
    let facts = dispatch::out(case, case.facts(), id, why)?;
    let facts = if why == Out::NoQuote { facts.firm(id, firm::Event::LostPoint) } else { facts };
    without(case, facts, id)
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
