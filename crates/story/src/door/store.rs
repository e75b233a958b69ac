//! A store's door: the journal with its read tables, on any engine. What it is not: the engine.

use super::{Door, DoorRefusal};
use market::{Actor, Aggregate, Command, Fact, Key, Stream, Wait};
use rules::At;
use store::{Failure, Order, Page, Store};

/// The door of a store.
#[derive(Debug)]
pub struct StoreDoor<S> {
    store: S,
}

impl<S: Store> StoreDoor<S> {
    /// The door of this store.
    pub const fn new(store: S) -> Self {
        Self { store }
    }

    /// The store behind it.
    pub const fn store(&self) -> &S {
        &self.store
    }
}

impl<S: Store> Door for StoreDoor<S> {
    fn execute(
        &mut self,
        actor: Actor,
        command: &Command,
        at: At,
        key: Key,
    ) -> Result<Vec<Fact>, DoorRefusal> {
        let order = Order { key, actor, command: command.clone(), at };
        let done = self.store.execute(order).map_err(|failure| match failure {
            Failure::Refused(refusal) => DoorRefusal::Refused(refusal.code),
            other => DoorRefusal::Broken(other.to_string()),
        })?;
        Ok(done.facts)
    }

    fn aggregate(&mut self, stream: &Stream) -> Option<Aggregate> {
        self.store.aggregate(stream).ok().flatten()
    }

    fn waits(&mut self) -> Vec<(Stream, Wait)> {
        let rows = self.store.due(At::LAST, Page::MOST).unwrap_or_default();
        rows.into_iter().map(|row| (row.stream, row.wait)).collect()
    }
}
