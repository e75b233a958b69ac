//! An owner registers. What it is not: proof of the person; the door has that.

use super::{Command, Event};
use crate::actor::Actor;
use crate::event::{self, Fact};
use crate::id::OwnerId;
use crate::refusal::{Code, Refusal};
use crate::world::{Decision, Stream, World};
use rules::At;

/// Decides a command to an owner.
///
/// # Errors
/// `exists` on a repeat; `not-yours` or `wrong-role` for anybody else. See [`crate::decide`].
pub fn decide(world: &World, actor: Actor, id: OwnerId, command: &Command, _at: At) -> Decision {
    let Command::Register = command;
    world.charter()?;
    if world.find_owner(id)?.is_some() {
        return Err(Refusal::new(Code::Exists).with("what", "owner").into());
    }
    match actor {
        Actor::Owner(own) if own == id => {}
        Actor::Owner(_) => return Err(Refusal::new(Code::NotYours).into()),
        _ => return Err(Refusal::new(Code::WrongRole).with("needs", "owner").into()),
    }
    Ok(vec![Fact { stream: Stream::Owner(id), event: event::Event::Owner(Event::Registered) }])
}
