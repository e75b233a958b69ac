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
    let order = unplaced.order(world.charter()?.now()?);
    let counted = order.as_ref().and_then(|order| order.paid_at(at));
    let owes = order.map_or(Money::ZERO, |order| order.owes(counted.as_ref()));
    list.extend(facts(id, counted.map(|event| Event::ReturnLate { event })));
    let gone = Entry::new(Till::Returning, Till::Bank, unplaced.amount, Basis::Payout);
    list.extend(facts(
        id,
        [Event::Returned { proof: proof.clone() }, posted([gone, late::owed(Creditor::Payer, owes)])],
    ));
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
    let event = unplaced.late.record(world, proof, amount)?;
    let paid = posted([late::compensated(Creditor::Payer, amount)]);
    let own = facts(id, [Event::ReturnLate { event }, paid]);
    Ok([booked(proof, Stream::Line(id))].into_iter().chain(own).collect())
}

/// The clock: a line waited long enough and is ordered back, or its return is a day late.
pub(super) fn default(world: &World, actor: Actor, id: LineId, key: &WaitKey, at: At) -> Decision {
    let unplaced = find(world, id)?;
    let charter = world.charter()?;
    Wait::come_due(world.line(id)?.waits(charter), actor, key, at)?;
    Ok(match unplaced.order(charter.now()?) {
        Some(order) => facts(id, [Event::ReturnLate { event: order.missed() }]),
        None => ordered(id, unplaced.amount),
    })
}

fn find(world: &World, id: LineId) -> Result<&Unplaced, Halt> {
    world.line(id)?.unplaced().ok_or_else(|| Refusal::new(Code::Unknown).with("what", "line").into())
}

fn ordered(id: LineId, amount: Money) -> Vec<Fact> {
    let moved = Entry::new(Till::Unplaced, Till::Returning, amount, Basis::Refund);
    facts(id, [Event::Returning, posted([moved])])
}
