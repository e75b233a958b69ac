//! A firm takes a lead or lets it go; the next of its slot is asked (M2). What it is not: a survey, nor a charge, unless the
//! policy charges at acceptance.

use super::eligible::Asking;
use super::out::out_saying;
use super::{Accept, Decline, Event, Out};
use crate::firm;
use crate::id::FirmId;
use crate::lead::{self, Lead};
use crate::leaving;
use crate::project::{Case, Closing, Facts, Phase};
use crate::quote;
use crate::refusal::{Code, Refusal};
use crate::request;
use crate::text::Note;
use crate::wait::{Subject, WaitKey, WaitKind};
use crate::world::{Decision, Halt};
use rules::Money;
use rules::policy::Charge;

impl Accept {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let id = case.invited_only()?;
        let firm = case.world.firm(id)?;
        if !firm.is_admitted() {
            return Err(Refusal::new(Code::NotAdmitted).into());
        }
        invited(case, id)?;
        let facts = set_aside(case, case.facts().and(Event::Accepted { firm: id }), firm)?;
        if !firm.has_capacity(case.policy.dispatch.projects_per_crew) {
            return Err(Refusal::new(Code::NoCapacity).into());
        }
        complete_if_settled(case, facts, id, true)?.done()
    }
}

impl Decline {
    pub(crate) fn decide(&self, case: &Case<'_>) -> Decision {
        let id = case.invited_only()?;
        invited(case, id)?;
        gone(case, id, Out::Declined, self.reason.clone())?.done()
    }
}

/// Refuses a firm whose invitation is answered or over.
fn invited(case: &Case<'_>, id: FirmId) -> Result<(), Refusal> {
    standing(case, id)?;
    if case.project.leads.get(&id).is_some_and(|lead| lead.accepted.is_some()) {
        return Err(Refusal::new(Code::AlreadyDone));
    }
    Ok(())
}

/// The lead of a firm that stands in this dispatch.
///
/// # Errors
/// `closed`; `too-late` where it let the time pass; `wrong-state` where it is out.
pub(crate) fn standing<'a>(case: &'a Case<'_>, id: FirmId) -> Result<&'a Lead, Refusal> {
    if case.project.phase.is_closed() {
        return Err(Refusal::new(Code::Closed));
    }
    let lead = case.project.leads.get(&id).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "lead"))?;
    match lead.out {
        None => Ok(lead),
        Some((Out::Silent | Out::NoSurvey | Out::NoQuote, since)) => {
            Err(Refusal::new(Code::TooLate).at("since", since))
        }
        Some((_, since)) => Err(Refusal::new(Code::WrongState).with("now", "lead-out").at("since", since)),
    }
}

/// The fee shown before is set aside, where it is charged before there is a contract, or charged where acceptance is.
fn set_aside(case: &Case<'_>, facts: Facts, firm: &firm::Firm) -> Result<Facts, Halt> {
    let policy = &case.policy.lead;
    let fee = Money::fen(policy.fee);
    if matches!(policy.charge, Charge::Signature | Charge::Never) || !fee.is_positive() {
        return Ok(facts);
    }
    let reserved =
        firm::reserve(firm, case.project.id, case.project.request.dwelling, fee, case.at, case.calendar)?;
    let mut after = firm.clone();
    reserved.iter().for_each(|event| after.take(event, case.at));
    let facts = reserved.into_iter().fold(facts, |facts, event| facts.firm(firm.id, event));
    lead::charge_as(case, facts, &after, Charge::Accepted, Money::ZERO)
}

/// A firm's invitation came to nothing: the next of its slot is asked; where there is none, the dispatch may be settled.
pub(super) fn gone(case: &Case<'_>, id: FirmId, why: Out, said: Option<Note>) -> Result<Facts, Halt> {
    let facts = out_saying(case, case.facts(), id, why, said)?;
    match next_of_slot(case, id, why)? {
        Some(invited) => Ok(facts.and(invited)),
        None => complete_if_settled(case, facts, id, false),
    }
}

/// The invitation that follows when a firm gives its slot up. The owner does not get a sister of the firm just swapped; in
/// place of one that never came, a sister may come.
pub(super) fn next_of_slot(case: &Case<'_>, id: FirmId, why: Out) -> Result<Option<Event>, Halt> {
    let place = case.project.leads.get(&id).map(|lead| lead.place);
    let (Some(drawn), Some(place)) = (&case.project.dispatch.draw, place) else { return Ok(None) };
    if !is_asking(case) {
        return Ok(None);
    }
    Asking::new(case, drawn, Some(id).filter(|_| why != Out::Swapped))?.next(place)
}

/// Nobody is asked when the time for answers is over, nor when that for quotes is.
fn is_asking(case: &Case<'_>) -> bool {
    let complete = case.wait(&WaitKey::new(WaitKind::Complete, Subject::Whole));
    let quotes = case.project.quotes_due(case.policy, case.calendar);
    complete.is_none_or(|wait| case.at < wait.due) && quotes.is_none_or(|due| case.at < due)
}

/// With no invitation open, nothing more can come: the dispatch is complete with those in, or ends with nobody. `id` has
/// just answered.
fn complete_if_settled(case: &Case<'_>, facts: Facts, id: FirmId, accepted: bool) -> Result<Facts, Halt> {
    if matches!(case.project.phase, Phase::Quoting { .. }) {
        return if accepted { Ok(facts) } else { quote::without(case, facts, id) };
    }
    let others = || case.project.leads.iter().filter(|(other, lead)| **other != id && lead.out.is_none());
    if others().any(|(_, lead)| lead.accepted.is_none()) {
        return Ok(facts);
    }
    Ok(complete(case, facts, others().count().saturating_add(usize::from(accepted))))
}

/// Quoting begins with so many firms, all others being out; with none the project ends.
pub(super) fn complete(case: &Case<'_>, facts: Facts, firms: usize) -> Facts {
    match u8::try_from(firms).unwrap_or(u8::MAX) {
        0 => {
            let nobody = request::money_back(case, facts.and(Event::Nobody));
            nobody.and(leaving::Event::Closed { how: Closing::NobodyEligible })
        }
        firms => facts.and(Event::Completed { firms }),
    }
}
