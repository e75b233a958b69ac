//! An owner (业主), as far as the market's law needs to know. What it is not: a name, a phone, an address.

mod register;

pub use register::decide;

use crate::id::OwnerId;
use crate::row::{List, ReadRow};
use rules::At;
use serde::{Deserialize, Serialize};

/// An owner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Owner {
    /// Its id.
    pub id: OwnerId,
    /// Since when.
    pub since: At,
    /// How often a choice, or a second signature, was left to expire: an owner who vanished three times pays a refundable fee.
    pub vanished: u8,
}

/// What is done to an owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Registers; a repeat is refused with `exists`.
    Register,
}

/// What happened to an owner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Registered.
    Registered,
    /// Let a choice expire, or its signature a second time.
    Vanished,
    /// Having put down an earnest, chose and signed: what was before is forgotten.
    Chose,
}

impl Owner {
    pub(crate) fn begin(id: OwnerId, event: &Event, at: At) -> Option<Self> {
        matches!(event, Event::Registered).then_some(Self { id, since: at, vanished: 0 })
    }

    pub(crate) const fn take(&mut self, event: &Event, _at: At) {
        match event {
            Event::Registered => {}
            Event::Vanished => self.vanished = self.vanished.saturating_add(1),
            Event::Chose => self.vanished = 0,
        }
    }

    pub(crate) fn rows(&self) -> Vec<ReadRow> {
        vec![ReadRow::new(List::Owners, self.since.as_seconds())]
    }
}
