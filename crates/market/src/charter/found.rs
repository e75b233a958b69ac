//! STUB
use super::Command;
use crate::actor::Actor;
use crate::world::{Decision, World};
use rules::At;

pub fn decide(_world: &World, _actor: Actor, _command: &Command, _at: At) -> Decision {
    todo!()
}
