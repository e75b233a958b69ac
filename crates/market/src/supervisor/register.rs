//! A supervisor registers and amends; the operator admits and suspends. What it is not: the draw; `inspection` makes it.

use super::{Command, Event, Profile};
use crate::actor::Actor;
use crate::event::{self, Fact};
use crate::id::SupervisorId;
use crate::refusal::{Code, Refusal};
use crate::world::{Decision, Stream, World};
use crate::{charter, limits, refusal, served};
use rules::At;

/// Decides a command to a supervisor.
///
/// # Errors
/// See [`crate::decide`].
pub fn decide(world: &World, actor: Actor, id: SupervisorId, command: &Command, _at: At) -> Decision {
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
    Ok(vec![Fact { stream: Stream::Supervisor(id), event: event::Event::Supervisor(event) }])
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
