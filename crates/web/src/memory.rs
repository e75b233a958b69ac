//! What the process remembers beside the store and may lose with its end: counters, which letters left, what the clock
//! saw. What it is not: anything that a promise rests on; that is in the store.

use crate::guard::{Limits, Room};
use crate::health::Pulse;
use crate::post::{Delivered, Stuck, Swept, Watched};
use tokio_util::task::TaskTracker;

/// Everything.
#[derive(Debug, Default)]
pub(crate) struct Memory {
    /// How often something was asked, and by whom.
    pub(crate) limits: Limits,
    /// Room for forms with files.
    pub(crate) room: Room,
    /// Letters that left, of messages that are not settled yet.
    pub(crate) delivered: Delivered,
    /// Letters that are on their way beside the request that asked for them.
    pub(crate) under_way: TaskTracker,
    /// Defaults that were refused.
    pub(crate) stuck: Stuck,
    /// When the vault was swept.
    pub(crate) swept: Swept,
    /// What the clock saw.
    pub(crate) watched: Watched,
    /// Whether the store could be written, a moment ago.
    pub(crate) pulse: Pulse,
}
