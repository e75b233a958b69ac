//! STUB

use super::Post;
use crate::actor::Actor;
use crate::id::ProjectId;
use crate::world::{Decision, World};
use rules::At;

impl Post {
    pub(crate) fn decide(&self, _world: &World, _actor: Actor, _id: ProjectId, _at: At) -> Decision {
        todo!()
    }
}
