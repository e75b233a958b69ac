//! Balance goes back to the firm: ordered by the firm, proved by a statement line, and each day late is the operator's.
//! What it is not: a payment; the bank makes it, and the line shows it.

use super::balance::{affordable, moved, posted};
use super::{Event, Firm, Withdrawal, profile};
use crate::actor::Actor;
use crate::charter::{Charter, operator};
use crate::id::FirmId;
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::wait::{Subject, Wait, WaitKey};
use crate::world::{Halt, World};
use crate::{limits, statement};
use ledger::{Basis, Till};
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
) -> Result<Vec<Event>, Halt> {
    let withdrawal = find(world.firm(id)?, number)?;
    operator(world, actor)?;
    if withdrawal.paid.is_some() {
        return Err(Refusal::new(Code::AlreadyDone).into());
    }
    statement::unbooked(world, line)?;
    let entry = moved(Till::Withdrawal, Till::Bank, withdrawal.amount, Basis::Payout);
    Ok(vec![Event::WithdrawalPaid { withdrawal: number, line: line.clone() }, posted([entry])])
}

/// A withdrawal is not paid in time: a day accrues, and the wait stands again a day later.
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
    let daily = charter.now()?.policy.custody.late_payout_daily;
    let owes = rules::hold::late(find(firm, number)?.amount, daily, 1);
    Ok(vec![Event::WithdrawalLate { withdrawal: number, owes }])
}

/// What a firm waits for: its unpaid withdrawals, by the policy of today.
pub(super) fn waits(firm: &Firm, charter: &Charter) -> Vec<Wait> {
    let unpaid = (0u16..).zip(&firm.withdrawals).filter(|(_, withdrawal)| withdrawal.paid.is_none());
    let wait = |(number, it): (u16, &Withdrawal)| {
        Wait::payout(Subject::Number(number), it.since, it.late_days, charter)
    };
    unpaid.filter_map(wait).collect()
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
