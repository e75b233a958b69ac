//! STUB
use super::{Command, Event, Supervisor};
use crate::actor::Actor;
use crate::id::SupervisorId;
use crate::row::ReadRow;
use crate::world::{Decision, World};
use rules::At;

pub fn decide(_world: &World, _actor: Actor, _id: SupervisorId, _command: &Command, _at: At) -> Decision {
    todo!()
}

impl Supervisor {
    pub(crate) fn begin(_id: SupervisorId, _event: &Event, _at: At) -> Option<Self> {
        todo!()
    }

    pub(crate) fn take(&mut self, _event: &Event, _at: At) {
        todo!()
    }
}

pub(super) fn rows(_supervisor: &Supervisor) -> Vec<ReadRow> {
    todo!()
}
