//! How custody changes with its events, what it waits for, and what happens when nobody acts. What it is not: a decision
//! about a command; those have their own files.

use super::{Custody, Delay, Event, Funding, Material, NotCome, Owed, Payout, Purpose, Said, debt, look};
use crate::actor::Party;
use crate::late::{Debt, Late};
use crate::leaving;
use crate::project::{Case, Closing, Facts, Phase, Project, Waiting};
use crate::refusal::no_wait;
use crate::row::{List, ReadRow};
use crate::wait::{Subject, Wait, WaitKind};
use crate::world::Decision;
use ledger::Pocket;
use rules::{At, Money};

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
            arrived: None,
            complete: None,
            delay: Delay::None,
            said: None,
        }),
        Event::Received { funding, amount, valued, .. } => change(&mut custody.fundings, funding, |it| {
            it.received += amount;
            it.arrived = it.arrived.max(Some(valued));
        }),
        // Paid is paid: what was late about it is over.
        Event::Completed { funding } => change(&mut custody.fundings, funding, |it| {
            (it.complete, it.delay) = (Some(at), Delay::None);
        }),
        Event::Delayed { funding, delay } => change(&mut custody.fundings, funding, |it| it.delay = delay),
        Event::Ordered { to, amount } => {
            custody.payouts.push(Payout { to, amount, ordered: at, paid: None, late: Late::default() });
        }
        Event::Paid { payout, line } => change(&mut custody.payouts, payout, |it| it.paid = Some((line, at))),
        Event::Late { payout, late } => change(&mut custody.payouts, payout, |it| it.late = late),
        Event::Owed { to, ground, amount } => {
            custody.debts.push(Owed { to, ground, debt: Debt::new(amount, at) });
        }
        Event::DebtLate { debt, days } => change(&mut custody.debts, debt, |it| it.debt.overdue = days),
        Event::Compensated { debt, line, .. } => {
            change(&mut custody.debts, debt, |it| it.debt.paid = Some((line, at)));
        }
        Event::SaidPaid { .. } | Event::LookLate { .. } | Event::NotCome { .. } => said(custody, event, at),
        Event::MaterialClaimed { stage, amount, proof } => {
            custody.materials.push(Material { stage, amount, proof, since: at, answered: None });
        }
        Event::MaterialAnswered { claim, confirmed } => {
            change(&mut custody.materials, claim, |it| it.answered = Some((confirmed, at)));
        }
    }
}

/// What happens about a payment that the owner says it has made.
fn said(custody: &mut Custody, event: &Event, at: At) {
    match event.clone() {
        Event::SaidPaid { funding, receipt, stood } => {
            let said = Said { since: at, receipt, stood, late_days: 0, answer: None };
            change(&mut custody.fundings, funding, |it| it.said = Some(said));
        }
        Event::LookLate { funding, days } => {
            change_said(custody, funding, |said| said.late_days = days);
        }
        Event::NotCome { funding, note, until } => {
            change_said(custody, funding, |said| said.answer = Some(NotCome { at, note, until }));
        }
        _ => {}
    }
}

fn change_said(custody: &mut Custody, funding: u16, how: impl FnOnce(&mut Said)) {
    change(&mut custody.fundings, funding, |it| {
        if let Some(said) = &mut it.said {
            how(said);
        }
    });
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
    waits.extend(debt::waits(waiting));
    waits.extend(numbered(fundings).filter_map(|(subject, f)| look::wait(waiting, subject, f)));
    if active || over {
        waits.extend(numbered(fundings).filter_map(|(subject, f)| delay_wait(waiting, subject, f)));
    }
    if active {
        let open = numbered(materials).filter(|(_, claim)| claim.answered.is_none());
        waits.extend(open.map(|(subject, claim)| new(WaitKind::Material, subject, claim.since)));
    }
    waits
}

/// A payout's deadline until it is proved paid; a missed one stands again, and the days cost the operator.
fn payout_wait(waiting: &Waiting<'_>, subject: Subject, payout: &Payout) -> Option<Wait> {
    let due = payout.due(waiting.policy, waiting.calendar);
    payout.paid.is_none().then(|| due.wait(WaitKind::Payout, subject, payout.ordered))
}

/// A funding's own deadline.
fn delay_wait(waiting: &Waiting<'_>, subject: Subject, funding: &Funding) -> Option<Wait> {
    delay_of(funding).and_then(|(kind, since)| funding.wait(waiting, kind, subject, since))
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
        WaitKind::Look => look_late(case, number).done(),
        WaitKind::Compensation => debt::overdue(case, number).done(),
        WaitKind::Payout => late(case, number).done(),
        _ => Err(no_wait().into()),
    }
}

/// A payout is not paid in time.
fn late(case: &Case<'_>, number: u16) -> Facts {
    let payout = case.project.custody.payouts.get(usize::from(number));
    let late = payout.map(|it| it.due(case.policy, case.calendar).missed());
    case.facts().and_all(late.map(|late| Event::Late { payout: number, late }))
}

/// The operator has not answered whether a payment came: it stays overdue, and the owner's time stays still.
fn look_late(case: &Case<'_>, funding: u16) -> Facts {
    let said = case.project.custody.fundings.get(usize::from(funding)).and_then(|it| it.said.as_ref());
    let days = said.map_or(0, |said| said.late_days).saturating_add(1);
    case.facts().and(Event::LookLate { funding, days })
}

pub(crate) fn rows(project: &Project) -> Vec<ReadRow> {
    let custody = &project.custody;
    let row = |(n, funding): (i64, &Funding)| ReadRow::new(List::Reference(funding.reference.clone()), n);
    let cash = custody.book.balance(Pocket::Cash);
    let money = [(List::InCustody, cash), (List::LateCost, project.operator_owes(None).0)];
    let money = money.into_iter().filter(|(_, amount)| amount.is_positive());
    let money = money.map(|(list, amount)| ReadRow::new(list, amount.as_fen()));
    (0i64..).zip(&custody.fundings).map(row).chain(money).collect()
}
