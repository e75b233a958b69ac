//! Balance goes back to the firm: ordered by the firm, proved by a statement line, and each day late is the operator's.
//! What it is not: a payment; the bank makes it, and the line shows it.

use super::balance::{affordable, moved, posted};
use super::{Event, Firm, Withdrawal, profile};
use crate::actor::Actor;
use crate::charter::{Charter, Edition, operator};
use crate::id::FirmId;
use crate::late::{self, Order};
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::wait::{Subject, Wait, WaitKey, WaitKind};
use crate::world::{Halt, World};
use crate::{limits, statement};
use ledger::{Basis, Creditor, Till};
use rules::{At, Money};

pub(super) fn order(world: &World, actor: Actor, id: FirmId, amount: Money) -> Result<Vec<Event>, Halt> {
    let firm = world.firm(id)?;
    profile::itself_only(actor, id)?;
    not_too_many(firm)?;
    profile::payable("amount", amount)?;
    affordable(firm, amount)?;
    let entry = moved(Till::Prepaid, Till::Withdrawal, amount, Basis::Withdraw);
    Ok(vec![Event::WithdrawalOrdered { amount }, posted([entry])])
}

pub(super) fn record(
    world: &World,
    actor: Actor,
    id: FirmId,
    number: u16,
    line: &Reference,
    at: At,
) -> Result<Vec<Event>, Halt> {
    let withdrawal = find(world.firm(id)?, number)?;
    operator(world, actor)?;
    if withdrawal.paid.is_some() {
        return Err(Refusal::new(Code::AlreadyDone).into());
    }
    statement::unbooked(world, line)?;
    let order = order_of(withdrawal, world.charter()?.now()?);
    let counted = order.paid_at(at);
    let owes = late::owed(Creditor::Firm, order.owes(counted.as_ref()));
    let paid = moved(Till::Withdrawal, Till::Bank, withdrawal.amount, Basis::Payout);
    let counted = counted.map(|event| Event::WithdrawalLate { withdrawal: number, event });
    let rest = [Event::WithdrawalPaid { withdrawal: number, line: line.clone() }, posted([paid, owes])];
    Ok(counted.into_iter().chain(rest).collect())
}

/// The operator paid what it owes for a late withdrawal.
pub(super) fn compensate(
    world: &World,
    actor: Actor,
    id: FirmId,
    number: u16,
    line: &Reference,
    amount: Money,
) -> Result<Vec<Event>, Halt> {
    let withdrawal = find(world.firm(id)?, number)?;
    operator(world, actor)?;
    let event = withdrawal.late.record(world, line, amount)?;
    let entry = late::compensated(Creditor::Firm, amount);
    Ok(vec![Event::WithdrawalLate { withdrawal: number, event }, posted([entry])])
}

/// A withdrawal, or what is owed for its delay, is not paid in time: the wait stands again later.
pub(super) fn default(
    world: &World,
    actor: Actor,
    id: FirmId,
    key: &WaitKey,
    at: At,
) -> Result<Vec<Event>, Halt> {
    let (firm, charter) = (world.firm(id)?, world.charter()?);
    Wait::come_due(firm.waits(charter), actor, key, at)?;
    let Subject::Number(number) = key.subject else {
        return Err(Refusal::new(Code::Unknown).with("what", "wait").into());
    };
    let event = order_of(find(firm, number)?, charter.now()?).missed();
    Ok(vec![Event::WithdrawalLate { withdrawal: number, event }])
}

/// What a firm waits for: its unpaid withdrawals and what is owed for their delay, by the policy of today.
pub(super) fn waits(firm: &Firm, charter: &Charter) -> Vec<Wait> {
    let Ok(edition) = charter.now() else { return Vec::new() };
    let wait = |(number, it): (u16, &Withdrawal)| {
        order_of(it, edition).wait(WaitKind::Withdrawal, Subject::Number(number))
    };
    (0u16..).zip(&firm.withdrawals).filter_map(wait).collect()
}

/// A withdrawal as the operator's delay sees it.
fn order_of<'a>(it: &'a Withdrawal, Edition { policy, calendar }: &'a Edition) -> Order<'a> {
    let Withdrawal { amount, since, paid, late } = it;
    Order { amount: *amount, since: *since, is_paid: paid.is_some(), late, policy, calendar }
}

fn find(firm: &Firm, number: u16) -> Result<&Withdrawal, Refusal> {
    let found = firm.withdrawals.get(usize::from(number));
    found.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "withdrawal"))
}

/// Each is a task for the operator; and their numbers must last.
fn not_too_many(firm: &Firm) -> Result<(), Refusal> {
    let open = firm.withdrawals.iter().filter(|withdrawal| withdrawal.paid.is_none()).count();
    if open < limits::OPEN_WITHDRAWALS && firm.withdrawals.len() < usize::from(u16::MAX) {
        return Ok(());
    }
    Err(Refusal::new(Code::UsedUp)
        .number("most", i64::try_from(limits::OPEN_WITHDRAWALS).unwrap_or(i64::MAX)))
}
