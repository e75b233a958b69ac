//! A firm's prepaid balance: what a lead sets aside, costs and gives back, and what a top-up brings. What it is not: a
//! second copy of a sum; every balance is read off the firm's book.

use super::{Event, Firm};
use crate::id::ProjectId;
use crate::refusal::{Code, Refusal};
use crate::text::{Digest, Reference};
use ledger::{Basis, Entry, Till};
use rules::{At, Calendar, Money};

/// Sets a lead's fee aside, by the firm's balance and its own monthly cap. A fee of nothing sets nothing aside.
///
/// # Errors
/// `already-done` where the lead's fee is set aside or charged; `balance-too-small`; `cap-reached`.
pub(crate) fn reserve(
    firm: &Firm,
    project: ProjectId,
    dwelling: Digest,
    fee: Money,
    at: At,
    calendar: &Calendar,
) -> Result<Vec<Event>, Refusal> {
    if !fee.is_positive() {
        return Ok(Vec::new());
    }
    if firm.reserved(project).is_positive() || firm.charged(project).is_positive() {
        return Err(Refusal::new(Code::AlreadyDone));
    }
    affordable(firm, fee)?;
    under_cap(firm, fee, at, calendar)?;
    Ok(vec![
        Event::Reserved { project, dwelling, fee },
        posted([moved(Till::Prepaid, Till::Reserved, fee, Basis::Reserve)]),
    ])
}

/// What was set aside is free again; nothing where nothing was.
pub(crate) fn unreserve(firm: &Firm, project: ProjectId) -> Vec<Event> {
    let free = firm.reserved(project);
    if !free.is_positive() {
        return Vec::new();
    }
    vec![
        Event::Unreserved { project },
        posted([moved(Till::Reserved, Till::Prepaid, free, Basis::Unreserve)]),
    ]
}

/// Charges a lead: first from what was set aside for it, the rest from the free balance; what was set aside beyond the
/// fee is free again. For what was set aside the firm's own monthly cap was kept then; what was not, as a success fee, is
/// held against it now.
///
/// # Errors
/// `already-done` where it is charged; `balance-too-small`; `cap-reached`.
pub(crate) fn charge(
    firm: &Firm,
    project: ProjectId,
    dwelling: Digest,
    fee: Money,
    at: At,
    calendar: &Calendar,
) -> Result<Vec<Event>, Refusal> {
    if !fee.is_positive() {
        return Ok(unreserve(firm, project));
    }
    if firm.charged(project).is_positive() {
        return Err(Refusal::new(Code::AlreadyDone));
    }
    let aside = firm.reserved(project);
    let used = aside.min(fee);
    affordable(firm, fee - used)?;
    if fee > used {
        under_cap(firm, fee - used, at, calendar)?;
    }
    let entries = [
        moved(Till::Reserved, Till::LeadFees, used, Basis::Lead),
        moved(Till::Prepaid, Till::LeadFees, fee - used, Basis::Lead),
        moved(Till::Reserved, Till::Prepaid, aside - used, Basis::Unreserve),
    ];
    Ok(vec![Event::Charged { project, dwelling, fee }, posted(entries)])
}

/// Refunds what a lead cost to the balance, once. The project knows the fee: a lead may be refunded after the firm's own
/// state has forgotten it.
pub(crate) fn refund(firm: &Firm, project: ProjectId, fee: Money) -> Vec<Event> {
    let refunded = firm.leads.get(&project).is_some_and(|lead| lead.standing().is_none());
    if refunded || !fee.is_positive() {
        return Vec::new();
    }
    vec![Event::Refunded { project }, posted([moved(Till::LeadFees, Till::Prepaid, fee, Basis::LeadRefund)])]
}

/// A part of what a lead cost goes back to the balance.
pub(crate) fn reduce(project: ProjectId, fee: Money) -> Vec<Event> {
    vec![
        Event::Reduced { project, fee },
        posted([moved(Till::LeadFees, Till::Prepaid, fee, Basis::LeadRefund)]),
    ]
}

/// A statement line under the firm's reference.
pub(crate) fn top_up(line: &Reference, amount: Money) -> Vec<Event> {
    vec![
        Event::ToppedUp { line: line.clone() },
        posted([moved(Till::Bank, Till::Prepaid, amount, Basis::TopUp)]),
    ]
}

impl Firm {
    /// What it may spend or take back.
    pub fn free(&self) -> Money {
        self.book.balance(Till::Prepaid)
    }

    /// What is set aside for a project's lead.
    pub fn reserved(&self, project: ProjectId) -> Money {
        self.leads.get(&project).map_or(Money::ZERO, |lead| lead.reserved)
    }

    /// What a project's lead cost it and was not refunded.
    pub fn charged(&self, project: ProjectId) -> Money {
        self.leads.get(&project).and_then(super::Charged::standing).map_or(Money::ZERO, |(fee, _)| fee)
    }

    /// What counts against its cap in the month of `at`: fees charged in it and not refunded, and everything set aside,
    /// since that may still be charged in it. So no month's charges can pass the cap.
    pub fn month_spent(&self, at: At, calendar: &Calendar) -> Money {
        let month = calendar.month(at);
        let charged = self.leads.values().filter_map(super::Charged::standing);
        let charged = charged.filter(|(_, when)| calendar.month(*when) == month).map(|(fee, _)| fee);
        charged.chain(self.leads.values().map(|lead| lead.reserved)).sum()
    }
}

/// Refuses what the free balance does not cover.
pub(super) fn affordable(firm: &Firm, amount: Money) -> Result<(), Refusal> {
    let free = firm.free();
    if amount <= free {
        return Ok(());
    }
    Err(Refusal::new(Code::BalanceTooSmall).money("free", free).money("needs", amount))
}

fn under_cap(firm: &Firm, fee: Money, at: At, calendar: &Calendar) -> Result<(), Refusal> {
    let (spent, cap) = (firm.month_spent(at, calendar), firm.profile.monthly_cap);
    if spent + fee <= cap {
        return Ok(());
    }
    Err(Refusal::new(Code::CapReached).money("cap", cap).money("spent", spent).money("needs", fee))
}

/// A movement, or none where there is nothing to move.
pub(super) fn moved(debit: Till, credit: Till, amount: Money, basis: Basis) -> Option<Entry<Till>> {
    Entry::new(debit, credit, amount, basis)
}

/// Movements in one event behind what they belong to.
pub(super) fn posted(entries: impl IntoIterator<Item = Option<Entry<Till>>>) -> Event {
    Event::Posted(entries.into_iter().flatten().collect())
}
