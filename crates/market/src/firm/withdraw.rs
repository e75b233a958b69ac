//! Balance goes back to the firm: ordered by the firm, proved by a statement line, and each day late is the operator's.
//! What it is not: a payment; the bank makes it, and the line shows it.

use super::balance::{affordable, moved, posted};
use super::{Event, Firm, Withdrawal, profile};
use crate::actor::Actor;
use crate::charter::{Charter, Edition, operator};
use crate::id::FirmId;
use crate::late::{self, Due};
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
    let late = due(withdrawal, world.charter()?.now()?).by(at);
    let counted = (late != withdrawal.late).then_some(Event::WithdrawalLate { withdrawal: number, late });
    let paid = Event::WithdrawalPaid { withdrawal: number, line: line.clone() };
    let amount = late.owes;
    let owed = amount.is_positive().then_some(Event::Owed { withdrawal: number, amount });
    let entries = [
        moved(Till::Withdrawal, Till::Bank, withdrawal.amount, Basis::Payout),
        late::owed(Creditor::Firm, amount),
    ];
    Ok(counted.into_iter().chain([paid]).chain(owed).chain([posted(entries)]).collect())
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
    let debt = withdrawal.debt.as_ref().ok_or_else(|| late::no_debt(withdrawal.late))?;
    debt.payable(world, line, amount)?;
    let paid = Event::Compensated { withdrawal: number, line: line.clone(), amount };
    Ok(vec![paid, posted([late::compensated(Creditor::Firm, amount)])])
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
    let it = find(firm, number)?;
    Ok(vec![match &it.debt {
        Some(debt) => Event::DebtLate { withdrawal: number, days: debt.missed() },
        None => Event::WithdrawalLate { withdrawal: number, late: due(it, charter.now()?).missed() },
    }])
}

/// What a firm waits for: its unpaid withdrawals and what is owed for their delay, by the policy of today.
pub(super) fn waits(firm: &Firm, charter: &Charter) -> Vec<Wait> {
    let Ok(edition) = charter.now() else { return Vec::new() };
    let wait = |(number, it): (u16, &Withdrawal)| {
        let subject = Subject::Number(number);
        match &it.debt {
            Some(debt) => debt.wait(subject, &edition.policy, &edition.calendar),
            None if it.paid.is_some() => None,
            None => Some(due(it, edition).wait(WaitKind::Withdrawal, subject, it.since)),
        }
    };
    (0u16..).zip(&firm.withdrawals).filter_map(wait).collect()
}

/// A withdrawal's deadline, and what a day later costs the operator.
fn due(it: &Withdrawal, edition: &Edition) -> Due {
    Due::payout(it.amount, it.since, it.late, &edition.policy, &edition.calendar)
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
