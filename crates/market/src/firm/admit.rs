//! Admission until M13 and M16 exist: vetting and deposit as recorded decisions of the operator, with evidence and date;
//! suspension with a reason that the firm reads. What it is not: money; the deposit lies with its holder.

use super::{Deposit, Event, Vetting, profile};
use crate::actor::Actor;
use crate::charter::operator;
use crate::id::FirmId;
use crate::refusal::{self, Code, Refusal};
use crate::text::{Evidence, Note, Reference};
use crate::world::{Halt, World};
use crate::{limits, statement};
use rules::{At, Money};
use std::collections::BTreeSet;

pub(super) fn vet(
    world: &World,
    actor: Actor,
    id: FirmId,
    note: &Note,
    evidence: &[Evidence],
    at: At,
) -> Result<Vec<Event>, Halt> {
    world.firm(id)?;
    let by = operator(world, actor)?;
    sound(evidence)?;
    Ok(vec![Event::Vetted(Vetting { by, at, note: note.clone(), evidence: evidence.to_vec() })])
}

pub(super) fn deposit(
    world: &World,
    actor: Actor,
    id: FirmId,
    amount: Money,
    line: &Reference,
    at: At,
) -> Result<Vec<Event>, Halt> {
    world.firm(id)?;
    let by = operator(world, actor)?;
    statement::unbooked(world, line)?;
    profile::payable("amount", amount)?;
    Ok(vec![Event::Deposited(Deposit { by, at, amount, line: line.clone() })])
}

pub(super) fn suspend(world: &World, actor: Actor, id: FirmId, reason: &Note) -> Result<Vec<Event>, Halt> {
    suspended_is(false, world, actor, id)?;
    Ok(vec![Event::Suspended { reason: reason.clone() }])
}

pub(super) fn restore(world: &World, actor: Actor, id: FirmId) -> Result<Vec<Event>, Halt> {
    suspended_is(true, world, actor, id)?;
    Ok(vec![Event::Restored])
}

fn suspended_is(needs: bool, world: &World, actor: Actor, id: FirmId) -> Result<(), Halt> {
    let suspended = world.firm(id)?.suspended.is_some();
    operator(world, actor)?;
    if suspended == needs { Ok(()) } else { Err(Refusal::new(Code::AlreadyDone).into()) }
}

/// A vetting without a document would be an opinion.
fn sound(evidence: &[Evidence]) -> Result<(), Refusal> {
    if evidence.len() > limits::EVIDENCE {
        return Err(refusal::out_of_range(
            "evidence",
            1,
            i64::try_from(limits::EVIDENCE).unwrap_or(i64::MAX),
        ));
    }
    let mut seen = BTreeSet::new();
    if let Some(twice) = evidence.iter().find(|paper| !seen.insert(paper.digest)) {
        return Err(Refusal::new(Code::Repeated).with("field", "evidence").with("value", twice.digest));
    }
    if evidence.is_empty() {
        return Err(Refusal::new(Code::EvidenceNeeded).with("kind", "document"));
    }
    Ok(())
}
