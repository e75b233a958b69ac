//! A supervisor registers and amends; the operator admits and suspends. Visits that they may not make any more go back to the
//! draw with it. What it is not: the draw; `inspection` makes it.

use super::{Command, Event, Profile};
use crate::actor::Actor;
use crate::event::{self, Fact};
use crate::id::SupervisorId;
use crate::refusal::{Code, Refusal};
use crate::world::{Decision, Stream, World};
use crate::{charter, inspection, limits, refusal, served};
use rules::At;

/// Decides a command to a supervisor.
///
/// # Errors
/// See [`crate::decide`].
pub fn decide(world: &World, actor: Actor, id: SupervisorId, command: &Command, at: At) -> Decision {
    world.charter()?;
    let event = match command {
        Command::Register { profile } => {
            unregistered(world, id)?;
            itself_only(actor, id)?;
            check(profile)?;
            Event::Registered { profile: profile.clone() }
        }
        Command::Amend { profile } => {
            world.supervisor(id)?;
            itself_only(actor, id)?;
            check(profile)?;
            Event::Amended { profile: profile.clone() }
        }
        Command::Admit { note } => {
            admitted_is(false, world, actor, id)?;
            Event::Admitted { note: note.clone() }
        }
        Command::Suspend { reason } => {
            admitted_is(true, world, actor, id)?;
            Event::Suspended { reason: reason.clone() }
        }
    };
    let given = given_back(world, actor, id, &event, at)?;
    let fact = Fact { stream: Stream::Supervisor(id), event: event::Event::Supervisor(event) };
    Ok(std::iter::once(fact).chain(given).collect())
}

/// The visits they were drawn for and may not make as they are after this.
fn given_back(
    world: &World,
    actor: Actor,
    id: SupervisorId,
    event: &Event,
    at: At,
) -> Result<Vec<Fact>, crate::Halt> {
    let Some(before) = world.find_supervisor(id)? else { return Ok(Vec::new()) };
    let mut after = before.clone();
    after.take(event, at);
    let mut facts = Vec::new();
    for given in inspection::give_back(world, actor, &after, at)? {
        facts.extend(given.done()?);
    }
    Ok(facts)
}

fn unregistered(world: &World, id: SupervisorId) -> Result<(), crate::Halt> {
    match world.find_supervisor(id)? {
        Some(_) => Err(Refusal::new(Code::Exists).with("what", "supervisor").into()),
        None => Ok(()),
    }
}

fn itself_only(actor: Actor, id: SupervisorId) -> Result<(), Refusal> {
    match actor {
        Actor::Supervisor(own) if own == id => Ok(()),
        Actor::Supervisor(_) => Err(Refusal::new(Code::NotYours)),
        _ => Err(Refusal::new(Code::WrongRole).with("needs", "supervisor")),
    }
}

/// Refuses where there is nothing to admit, or nothing to suspend.
fn admitted_is(needs: bool, world: &World, actor: Actor, id: SupervisorId) -> Result<(), crate::Halt> {
    let admitted = world.supervisor(id)?.admitted;
    charter::operator(world, actor)?;
    if admitted == needs { Ok(()) } else { Err(Refusal::new(Code::AlreadyDone).into()) }
}

fn check(profile: &Profile) -> Result<(), Refusal> {
    served::count(&profile.districts)?;
    if profile.ties.len() > limits::TIES {
        return Err(refusal::out_of_range("ties", 0, i64::try_from(limits::TIES).unwrap_or(i64::MAX)));
    }
    served::known(&profile.districts)
}
