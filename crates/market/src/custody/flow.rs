//! How custody changes with its events, what it waits for, and what happens when nobody acts. What it is not: a decision
//! about a command; those have their own files.

use super::{Custody, Delay, Event, Funding, Material, Payout, Purpose};
use crate::actor::Party;
use crate::leaving;
use crate::limits;
use crate::project::{Case, Closing, Phase, Project, Waiting};
use crate::refusal::no_wait;
use crate::row::{List, ReadRow};
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::Decision;
use ledger::Pocket;
use rules::{At, Money};

const DAY: i64 = 86_400;

pub(crate) fn take(project: &mut Project, event: &Event, at: At) {
    let custody = &mut project.custody;
    match event.clone() {
        Event::Asked { reference, purpose, amount, parts } => custody.fundings.push(Funding {
            reference,
            purpose,
            amount,
            parts,
            asked: at,
            received: Money::ZERO,
            complete: None,
            delay: Delay::None,
        }),
        Event::Received { funding, amount, .. } => {
            change(&mut custody.fundings, funding, |it| it.received += amount);
        }
        // Paid is paid: what was late about it is over.
        Event::Completed { funding } => change(&mut custody.fundings, funding, |it| {
            (it.complete, it.delay) = (Some(at), Delay::None);
        }),
        Event::Delayed { funding, delay } => change(&mut custody.fundings, funding, |it| it.delay = delay),
        Event::Ordered { to, amount } => {
            custody.payouts.push(Payout { to, amount, ordered: at, paid: None, late_days: 0 });
        }
        Event::Paid { payout, line } => {
            change(&mut custody.payouts, payout, |it| it.paid = Some((line, at)));
        }
        Event::Late { payout, owes } => {
            custody.operator_owes += owes;
            change(&mut custody.payouts, payout, |it| it.late_days = it.late_days.saturating_add(1));
        }
        Event::MaterialClaimed { stage, amount, proof } => {
            custody.materials.push(Material { stage, amount, proof, since: at, answered: None });
        }
        Event::MaterialAnswered { claim, confirmed } => {
            change(&mut custody.materials, claim, |it| it.answered = Some((confirmed, at)));
        }
    }
}

fn change<T>(list: &mut [T], number: u16, how: impl FnOnce(&mut T)) {
    if let Some(it) = list.get_mut(usize::from(number)) {
        how(it);
    }
}

fn numbered<T>(list: &[T]) -> impl Iterator<Item = (Subject, &T)> {
    (0..).map(Subject::Number).zip(list)
}

pub(crate) fn waits(waiting: &Waiting<'_>) -> Vec<Wait> {
    let Custody { fundings, payouts, materials, .. } = &waiting.project.custody;
    let active = matches!(waiting.project.phase, Phase::Active { .. });
    let over = matches!(waiting.project.phase, Phase::Completed { .. });
    let owner = Party::Owner(waiting.project.owner);
    let new = |kind, subject, since| Wait::new(kind, subject, owner, since, waiting.policy, waiting.calendar);
    let mut waits: Vec<Wait> =
        numbered(payouts).filter_map(|(subject, payout)| payout_wait(waiting, subject, payout)).collect();
    if active || over {
        waits.extend(
            numbered(fundings)
                .filter_map(|(subject, f)| delay_of(f).map(|(kind, since)| new(kind, subject, since))),
        );
    }
    if active {
        let open = numbered(materials).filter(|(_, claim)| claim.answered.is_none());
        waits.extend(open.map(|(subject, claim)| new(WaitKind::Material, subject, claim.since)));
    }
    waits
}

/// A payout's deadline; once missed, the next is a day later, and each missed day is paid by the operator.
fn payout_wait(waiting: &Waiting<'_>, subject: Subject, payout: &Payout) -> Option<Wait> {
    let due = waiting.calendar.due(payout.ordered, waiting.policy.custody.payout);
    let due = due.plus_seconds(i64::from(payout.late_days).saturating_mul(DAY));
    let wait = Wait::until(WaitKind::Payout, subject, Party::Operator, payout.ordered, due);
    (payout.paid.is_none() && payout.late_days < limits::LATE_DAYS).then_some(wait)
}

/// What a funding for works waits for; an objection's deposit is the hold's to wait for, the earnest the request's.
fn delay_of(funding: &Funding) -> Option<(WaitKind, At)> {
    if funding.complete.is_some() || matches!(funding.purpose, Purpose::Objection(..) | Purpose::Earnest) {
        return None;
    }
    match funding.delay {
        Delay::None if funding.purpose == Purpose::ClosedDoors => Some((WaitKind::VisitFee, funding.asked)),
        Delay::None => Some((WaitKind::Fund, funding.asked)),
        Delay::Grace(since) => Some((WaitKind::Grace, since)),
        Delay::Stopped(since) => Some((WaitKind::Unfunded, since)),
        Delay::MayEnd(since) => Some((WaitKind::MayEnd, since)),
        Delay::Owed | Delay::Void => None,
    }
}

pub(crate) fn default(case: &Case<'_>, wait: &Wait) -> Decision {
    let Subject::Number(number) = wait.key.subject else {
        return Err(no_wait().into());
    };
    let delayed = |delay| case.facts().and(Event::Delayed { funding: number, delay });
    match wait.key.kind {
        WaitKind::Fund => delayed(Delay::Grace(case.at)).done(),
        WaitKind::Grace => delayed(Delay::Stopped(case.at)).done(),
        WaitKind::Unfunded => delayed(Delay::MayEnd(case.at)).done(),
        WaitKind::VisitFee => delayed(Delay::Owed).done(),
        WaitKind::MayEnd => leaving::begin(case, Closing::Unfunded).done(),
        WaitKind::Material => {
            case.facts().and(Event::MaterialAnswered { claim: number, confirmed: false }).done()
        }
        WaitKind::Payout => late(case, number),
        _ => Err(no_wait().into()),
    }
}

fn late(case: &Case<'_>, payout: u16) -> Decision {
    let amount = case.project.custody.payouts.get(usize::from(payout)).map_or(Money::ZERO, |it| it.amount);
    let owes = rules::hold::late(amount, case.policy.custody.late_payout_daily, 1);
    case.facts().and(Event::Late { payout, owes }).done()
}

pub(crate) fn rows(project: &Project) -> Vec<ReadRow> {
    let custody = &project.custody;
    let row = |(n, funding): (i64, &Funding)| ReadRow::new(List::Reference(funding.reference.clone()), n);
    let cash = custody.book.balance(Pocket::Cash);
    let money = [(List::InCustody, cash), (List::LateCost, custody.operator_owes)];
    let money = money.into_iter().filter(|(_, amount)| amount.is_positive());
    let money = money.map(|(list, amount)| ReadRow::new(list, amount.as_fen()));
    (0i64..).zip(&custody.fundings).map(row).chain(money).collect()
}
