//! What nobody could place goes back: ordered by the clock, or shown by the statement before that. What it is not: a
//! choice; nobody keeps money that is not theirs.

use super::line::{facts, posted, unbooked};
use super::{Event, Unplaced};
use crate::actor::Actor;
use crate::charter::operator;
use crate::event::Fact;
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::wait::{Subject, Wait, WaitKey, WaitKind};
use crate::world::{Decision, Halt, World};
use ledger::{Basis, Till};
use rules::{At, Money};

/// The statement shows that a line went back.
pub(super) fn record(world: &World, actor: Actor, line: &Reference, proof: &Reference) -> Decision {
    let unplaced = find(world, line)?;
    operator(world, actor)?;
    if unplaced.returned.is_some() {
        return Err(Refusal::new(Code::AlreadyDone).into());
    }
    unbooked(world, proof)?;
    let mut list = if unplaced.returning.is_some() { Vec::new() } else { ordered(line, unplaced.amount) };
    list.extend(facts([
        Event::Returned { line: line.clone(), proof: proof.clone() },
        posted(Till::Returning, Till::Bank, unplaced.amount, Basis::Payout),
    ]));
    Ok(list)
}

/// The clock: a line waited long enough and is ordered back, or its return is a day late.
pub(super) fn default(world: &World, actor: Actor, key: &WaitKey, at: At) -> Decision {
    let charter = world.charter()?;
    let waits = world.treasury()?.map(|treasury| treasury.waits(charter)).unwrap_or_default();
    let wait = Wait::come_due(waits, actor, key, at)?;
    match (wait.key.kind, &wait.key.subject) {
        (WaitKind::Unplaced, Subject::Line(line)) => Ok(ordered(line, find(world, line)?.amount)),
        (_, Subject::Line(line)) => Ok(facts([Event::ReturnLate { line: line.clone() }])),
        _ => Err(Refusal::new(Code::Unknown).with("what", "wait").into()),
    }
}

fn find<'a>(world: &'a World, line: &Reference) -> Result<&'a Unplaced, Halt> {
    let found = world.treasury()?.and_then(|treasury| treasury.unplaced.get(line));
    found.ok_or_else(|| Refusal::new(Code::Unknown).with("what", "line").into())
}

fn ordered(line: &Reference, amount: Money) -> Vec<Fact> {
    let returning = Event::Returning { line: line.clone() };
    facts([returning, posted(Till::Unplaced, Till::Returning, amount, Basis::Refund)])
}
