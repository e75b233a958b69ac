//! What nobody could place goes back: ordered by the clock, or shown by the statement before that. What it is not: a
//! choice; nobody keeps money that is not theirs.

use super::record::{booked, facts, posted, unbooked};
use super::{Event, Unplaced};
use crate::actor::Actor;
use crate::charter::operator;
use crate::event::Fact;
use crate::id::LineId;
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::wait::{Wait, WaitKey, WaitKind};
use crate::world::{Decision, Halt, Stream, World};
use ledger::{Basis, Till};
use rules::{At, Money};

/// The statement shows that a line went back.
pub(super) fn record(world: &World, actor: Actor, line: &Reference, proof: &Reference) -> Decision {
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
    let gone = posted(Till::Returning, Till::Bank, unplaced.amount, Basis::Payout);
    list.extend(facts(id, [Event::Returned { proof: proof.clone() }, gone]));
    Ok(list)
}

/// The clock: a line waited long enough and is ordered back, or its return is a day late.
pub(super) fn default(world: &World, actor: Actor, id: LineId, key: &WaitKey, at: At) -> Decision {
    let amount = find(world, id)?.amount;
    let waits = world.line(id)?.waits(world.charter()?);
    match Wait::come_due(waits, actor, key, at)?.key.kind {
        WaitKind::Unplaced => Ok(ordered(id, amount)),
        _ => Ok(facts(id, [Event::ReturnLate])),
    }
}

fn find(world: &World, id: LineId) -> Result<&Unplaced, Halt> {
    world.line(id)?.unplaced().ok_or_else(|| Refusal::new(Code::Unknown).with("what", "line").into())
}

fn ordered(id: LineId, amount: Money) -> Vec<Fact> {
    facts(id, [Event::Returning, posted(Till::Unplaced, Till::Returning, amount, Basis::Refund)])
}
