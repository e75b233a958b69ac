//! What nobody could place goes back: ordered by the clock, or shown by the statement before that. What it is not: a
//! choice; nobody keeps money that is not theirs.

use super::record::{booked, facts, posted, unbooked};
use super::{Event, Unplaced};
use crate::actor::Actor;
use crate::charter::operator;
use crate::event::Fact;
use crate::id::LineId;
use crate::late;
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::wait::{Wait, WaitKey};
use crate::world::{Decision, Halt, Stream, World};
use ledger::{Basis, Creditor, Entry, Till};
use rules::{At, Money};

/// The statement shows that a line went back.
pub(super) fn record(world: &World, actor: Actor, line: &Reference, proof: &Reference, at: At) -> Decision {
    let id = LineId::of(line);
    let unplaced = find(world, id)?;
    operator(world, actor)?;
    if unplaced.returned.is_some() {
        return Err(Refusal::new(Code::AlreadyDone).into());
    }
    unbooked(world, proof)?;
    let mut list = vec![booked(proof, Stream::Line(id))];
    if unplaced.returning.is_none() {
        list.extend(ordered(id, unplaced.amount));
    }
    let edition = world.charter()?.now()?;
    let late = unplaced.returning.map_or(unplaced.late, |since| unplaced.due(since, edition).by(at));
    list.extend(facts(id, (late != unplaced.late).then_some(Event::ReturnLate { late })));
    let owed = late.owes.is_positive().then_some(Event::Owed { amount: late.owes });
    let gone = Entry::new(Till::Returning, Till::Bank, unplaced.amount, Basis::Payout);
    let moved = posted([gone, late::owed(Creditor::Payer, late.owes)]);
    list.extend(facts(id, [Event::Returned { proof: proof.clone() }].into_iter().chain(owed).chain([moved])));
    Ok(list)
}

/// The operator paid what it owes for a late return.
pub(super) fn compensate(
    world: &World,
    actor: Actor,
    line: &Reference,
    proof: &Reference,
    amount: Money,
) -> Decision {
    let id = LineId::of(line);
    let unplaced = find(world, id)?;
    operator(world, actor)?;
    let debt = unplaced.debt.as_ref().ok_or_else(|| late::no_debt(unplaced.late))?;
    debt.payable(world, proof, amount)?;
    let paid = posted([late::compensated(Creditor::Payer, amount)]);
    let own = facts(id, [Event::Compensated { proof: proof.clone(), amount }, paid]);
    Ok([booked(proof, Stream::Line(id))].into_iter().chain(own).collect())
}

/// The clock: a line waited long enough and is ordered back, or its return is a day late.
pub(super) fn default(world: &World, actor: Actor, id: LineId, key: &WaitKey, at: At) -> Decision {
    let unplaced = find(world, id)?;
    let charter = world.charter()?;
    Wait::come_due(world.line(id)?.waits(charter), actor, key, at)?;
    Ok(match (&unplaced.debt, unplaced.returning) {
        (Some(debt), _) => facts(id, [Event::DebtLate { days: debt.missed() }]),
        (None, Some(since)) => {
            facts(id, [Event::ReturnLate { late: unplaced.due(since, charter.now()?).missed() }])
        }
        (None, None) => ordered(id, unplaced.amount),
    })
}

fn find(world: &World, id: LineId) -> Result<&Unplaced, Halt> {
    world.line(id)?.unplaced().ok_or_else(|| Refusal::new(Code::Unknown).with("what", "line").into())
}

fn ordered(id: LineId, amount: Money) -> Vec<Fact> {
    let moved = Entry::new(Till::Unplaced, Till::Returning, amount, Basis::Refund);
    facts(id, [Event::Returning, posted([moved])])
}
