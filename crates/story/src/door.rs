//! The doors of the market: where a story's commands go in and where its state is read. What it is not: the market; every
//! door leads to the same one.

mod core;
mod store;

pub use self::core::CoreDoor;
pub use self::store::StoreDoor;

use market::refusal::Code;
use market::{Actor, Aggregate, Command, Fact, Key, Stream, Wait};
use rules::At;

/// A way into the market.
pub trait Door {
    /// Gives a command. The same key with the same command gives the same answer and does nothing twice.
    ///
    /// # Errors
    /// [`DoorRefusal`].
    fn execute(
        &mut self,
        actor: Actor,
        command: &Command,
        at: At,
        key: Key,
    ) -> Result<Vec<Fact>, DoorRefusal>;

    /// The state of a stream; none where it does not exist.
    fn aggregate(&mut self, stream: &Stream) -> Option<Aggregate>;

    /// Everything that waits, as the door's own tables tell it.
    fn waits(&mut self) -> Vec<(Stream, Wait)>;
}

/// A command that a door did not take.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum DoorRefusal {
    /// The market refuses.
    #[error("refused {0}")]
    Refused(Code),
    /// The door itself fails.
    #[error("the door fails: {0}")]
    Broken(String),
}
