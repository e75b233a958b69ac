//! A firm leaves a dispatch, and a project closes before its contract: what was set aside for a lead is free again. What it
//! is not: a refund of what was charged; that is the lead's.

use super::{Event, Out};
use crate::firm;
use crate::id::FirmId;
use crate::leaving;
use crate::project::{Case, Closing, Facts, Project};
use crate::request;
use crate::text::Note;
use crate::world::Halt;

/// A firm is out; its reserve for this project, if there is one, goes back.
///
/// # Errors
/// [`Halt::Need`] where the firm is not loaded.
pub(crate) fn out(case: &Case<'_>, facts: Facts, id: FirmId, why: Out) -> Result<Facts, Halt> {
    out_saying(case, facts, id, why, None)
}

/// The same, with what the firm said.
///
/// # Errors
/// [`Halt::Need`] where the firm is not loaded.
pub(super) fn out_saying(
    case: &Case<'_>,
    facts: Facts,
    id: FirmId,
    why: Out,
    note: Option<Note>,
) -> Result<Facts, Halt> {
    let facts = facts.and(Event::Out { firm: id, why, note });
    let firm = case.world.firm(id)?;
    let reserved = firm.leads.get(&case.project.id).is_some_and(|lead| lead.reserved.is_positive());
    let events = if reserved { firm::unreserve(firm, case.project.id) } else { Vec::new() };
    Ok(events.into_iter().fold(facts, |facts, event| facts.firm(id, event)))
}

/// The project ends before its contract runs: what the owner paid goes back, and every firm that stands, but for one that
/// these facts already let out, is out.
///
/// # Errors
/// [`Halt::Need`] for a firm not loaded.
pub(crate) fn close(case: &Case<'_>, facts: Facts, how: Closing, but: Option<FirmId>) -> Result<Facts, Halt> {
    shut(case, request::money_back(case, facts), how, but)
}

/// The same, where these facts have already said whose the owner's money is.
///
/// # Errors
/// [`Halt::Need`] for a firm not loaded.
pub(crate) fn shut(
    case: &Case<'_>,
    mut facts: Facts,
    how: Closing,
    but: Option<FirmId>,
) -> Result<Facts, Halt> {
    for id in case.project.standing().filter(|id| Some(*id) != but) {
        facts = out(case, facts, id, Out::Ended)?;
    }
    Ok(facts.and(leaving::Event::Closed { how }))
}

impl Project {
    /// The invited firms that are not out, in order of id.
    pub(crate) fn standing(&self) -> impl Iterator<Item = FirmId> + '_ {
        self.leads.iter().filter(|(_, lead)| lead.out.is_none()).map(|(firm, _)| *firm)
    }
}
