//! A lead is charged at the moment the policy names, and at no other (M3). What it is not: the success of a balance; a
//! firm whose balance is too small is refused where it acts.

use super::Event;
use crate::dispatch::{self, Out};
use crate::firm::{self, Firm};
use crate::id::FirmId;
use crate::project::{Case, Facts, Phase};
use crate::quote;
use crate::text::Note;
use crate::world::Halt;
use rules::Money;
use rules::lead::Ground;
use rules::policy::Charge;

/// Charges a firm if the policy charges now; the same dwelling again within the policy's time comes back at once.
///
/// # Errors
/// `balance-too-small`; [`Halt::Need`] where the firm is not loaded.
pub(crate) fn charge(
    case: &Case<'_>,
    facts: Facts,
    id: FirmId,
    now: Charge,
    price: Money,
) -> Result<Facts, Halt> {
    charge_as(case, facts, case.world.firm(id)?, now, price)
}

/// The same, of a firm as it stands behind what these facts did to it; a lead is charged once.
///
/// # Errors
/// `balance-too-small`.
pub(crate) fn charge_as(
    case: &Case<'_>,
    facts: Facts,
    firm: &Firm,
    now: Charge,
    price: Money,
) -> Result<Facts, Halt> {
    let (id, fee) = (firm.id, rules::lead::charged(now, price, &case.policy.lead));
    let before = case.project.leads.get(&id).and_then(|lead| lead.charged);
    if before.is_some() || !fee.is_positive() {
        return Ok(facts);
    }
    let dwelling = case.project.request.dwelling;
    let charged = firm::charge(firm, case.project.id, dwelling, fee, case.at, case.calendar)?;
    let after = with(firm, &charged, case);
    let facts = all(facts.and(Event::Charged { firm: id, fee }), id, charged);
    let free = is_duplicate(case, firm) && rules::lead::automatic(Ground::Duplicate, case.policy.lead.charge);
    if !free {
        return Ok(facts);
    }
    let refunded = firm::refund(&after, case.project.id, fee);
    let facts = facts.and(Event::Refunded { firm: id, ground: Ground::Duplicate, reason: None });
    Ok(all(facts, id, refunded))
}

/// The fee of a charged lead goes back to the balance, once.
///
/// # Errors
/// [`Halt::Need`] where the firm is not loaded.
pub(crate) fn refund(
    case: &Case<'_>,
    facts: Facts,
    id: FirmId,
    ground: Ground,
    reason: Option<Note>,
) -> Result<Facts, Halt> {
    let lead = case.project.leads.get(&id).filter(|lead| lead.refunded.is_none());
    let Some((fee, _)) = lead.and_then(|lead| lead.charged) else { return Ok(facts) };
    let firm = case.world.firm(id)?;
    let refunded = firm::refund(firm, case.project.id, fee);
    Ok(all(facts.and(Event::Refunded { firm: id, ground, reason }), id, refunded))
}

/// A claim is granted: the fee goes back, and the firm is out of this project. But not a firm that the owner has chosen: the
/// contract that follows has rules of its own.
///
/// # Errors
/// [`Halt::Need`] for a firm not loaded.
pub(super) fn granted(
    case: &Case<'_>,
    id: FirmId,
    ground: Ground,
    reason: Option<Note>,
) -> Result<Facts, Halt> {
    let facts = refund(case, case.facts(), id, ground, reason)?;
    let stands = case.project.standing().any(|firm| firm == id) && case.project.firm() != Some(id);
    if !stands || case.project.phase.is_closed() {
        return Ok(facts);
    }
    let facts = dispatch::out(case, facts, id, Out::Refunded)?;
    match case.project.phase {
        Phase::Quoting { .. } => quote::without(case, facts, id),
        _ => Ok(facts),
    }
}

/// The firm as it is behind these events.
fn with(firm: &Firm, events: &[firm::Event], case: &Case<'_>) -> Firm {
    let mut after = firm.clone();
    events.iter().for_each(|event| after.take(event, case.at));
    after
}

fn all(facts: Facts, id: FirmId, events: Vec<firm::Event>) -> Facts {
    events.into_iter().fold(facts, |facts, event| facts.firm(id, event))
}

/// The firm has paid for this dwelling before, on another project, not long ago, and has not had it back.
fn is_duplicate(case: &Case<'_>, firm: &Firm) -> bool {
    let recent = |since| case.at <= case.calendar.due(since, case.policy.lead.duplicate_within);
    let before = firm.leads.iter().filter(|(project, _)| **project != case.project.id);
    let same = before.map(|(_, lead)| lead).filter(|lead| lead.dwelling == case.project.request.dwelling);
    same.filter(|lead| lead.refunded.is_none())
        .filter_map(|lead| lead.charged)
        .any(|(_, since)| recent(since))
}
