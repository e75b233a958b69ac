//! What the journal asks of an engine: one connection that keeps rows and finds them again. What it is not: a dialect.
//! No SQL shows here, and nothing here knows what a row means; that is [`crate::journal`], the same for every engine.
//! A further engine implements [`Shelf`] and passes the suite; no caller changes.

use crate::order::{Failure, Message, Moved, Page, Unsent};
use market::{Actor, Key, Party, Stream, Wait};
use rules::At;

/// An engine could not do it; the text is for the operator.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub(crate) struct Fault(pub(crate) String);

impl Fault {
    pub(crate) fn new(what: impl std::fmt::Display) -> Self {
        Self(what.to_string())
    }
}

impl From<Fault> for Failure {
    fn from(fault: Fault) -> Self {
        Self::Storage(fault.0)
    }
}

pub(crate) type Got<T> = Result<T, Fault>;

/// A command that was carried out: what its key answers to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct CommandRow {
    /// Its number, from 1, without gaps.
    pub(crate) id: u64,
    pub(crate) key: Key,
    /// SHA-256 of actor and command.
    pub(crate) hash: [u8; 32],
    pub(crate) at: At,
    pub(crate) actor: Actor,
    /// The position of its first event, and how many there are.
    pub(crate) first: u64,
    pub(crate) events: u32,
    /// Over the chain before and everything above and in the events.
    pub(crate) chain: [u8; 32],
}

/// An event to be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct EventRow {
    pub(crate) position: u64,
    pub(crate) stream: Stream,
    pub(crate) version: u32,
    /// JSON.
    pub(crate) text: String,
}

/// An event as it is found, with what its command says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    pub(crate) event: EventRow,
    pub(crate) command: u64,
    pub(crate) at: At,
    pub(crate) actor: Actor,
    pub(crate) key: Key,
}

/// A movement of money: the n-th of its event.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct PostingRow {
    pub(crate) position: u64,
    pub(crate) place: u32,
    pub(crate) debit: String,
    pub(crate) credit: String,
    pub(crate) fen: i64,
    pub(crate) basis: String,
}

/// A place in a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct ListRow {
    pub(crate) list: String,
    pub(crate) rank: i64,
    pub(crate) stream: Stream,
}

/// A wait, and when its next reminder goes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct WaitRow {
    pub(crate) stream: Stream,
    pub(crate) wait: Wait,
    pub(crate) remind_at: Option<At>,
}

/// A message to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NewMessage {
    pub(crate) stream: Stream,
    pub(crate) wait: Wait,
    pub(crate) reminder: u8,
    pub(crate) created: At,
}

/// The state of a stream after an event of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Snapshot {
    pub(crate) stream: Stream,
    pub(crate) version: u32,
    /// JSON.
    pub(crate) state: String,
}

/// The end of the journal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Head {
    pub(crate) command: u64,
    pub(crate) position: u64,
    pub(crate) chain: [u8; 32],
}

/// Everything that one command writes.
#[derive(Clone, Debug)]
pub(crate) struct Change {
    pub(crate) command: CommandRow,
    pub(crate) events: Vec<EventRow>,
    pub(crate) postings: Vec<PostingRow>,
    pub(crate) shows: Shows,
}

/// What changes beside the journal: read tables, what is said of them, snapshots.
#[derive(Clone, Debug, Default)]
pub(crate) struct Shows {
    pub(crate) rows: Diff<ListRow>,
    pub(crate) waits: Diff<WaitRow>,
    pub(crate) messages: Vec<NewMessage>,
    pub(crate) snapshots: Vec<Snapshot>,
}

/// Rows that go and rows that come; the going first.
#[derive(Clone, Debug)]
pub(crate) struct Diff<T> {
    pub(crate) gone: Vec<T>,
    pub(crate) new: Vec<T>,
}

impl<T> Default for Diff<T> {
    fn default() -> Self {
        Self { gone: Vec::new(), new: Vec::new() }
    }
}

/// One connection. Reading outside a transaction sees what is committed.
pub(crate) trait Shelf: Send {
    fn begin(&mut self) -> Got<()>;
    fn commit(&mut self) -> Got<()>;
    /// Never fails loudly: what is not committed is not there.
    fn rollback(&mut self);

    /// From here on sees one moment of the store, whatever is committed meanwhile; until it is dropped.
    fn hold(&mut self) -> Got<()>;

    /// Keeps everything of a command; inside a transaction.
    fn append(&mut self, change: &Change) -> Got<()>;
    fn add_message(&mut self, message: &NewMessage) -> Got<()>;
    fn set_reminder(&mut self, row: &WaitRow) -> Got<()>;
    fn set_sent(&mut self, id: u64, at: At) -> Got<()>;
    fn set_failed(&mut self, id: u64, why: &str, at: At) -> Got<()>;
    /// Writes something, so that a commit proves that writing works.
    fn pulse(&mut self) -> Got<()>;

    /// Drops everything that can be rebuilt from the journal: lists, waits, snapshots.
    fn clear(&mut self) -> Got<()>;
    /// The version of what is derived: 0 before it was ever noted.
    fn derived(&mut self) -> Got<u32>;
    fn set_derived(&mut self, version: u32) -> Got<()>;
    /// Keeps what an aggregate shows.
    fn show(&mut self, change: &Shows) -> Got<()>;

    fn head(&mut self) -> Got<Head>;
    fn command_of(&mut self, key: Key) -> Got<Option<CommandRow>>;
    fn commands(&mut self, after: u64, limit: usize) -> Got<Vec<CommandRow>>;
    /// Events of the whole journal behind a position.
    fn events(&mut self, after: u64, limit: usize) -> Got<Vec<Kept>>;
    /// Events of a stream behind a version.
    fn events_of(&mut self, stream: &Stream, after: u32, limit: usize) -> Got<Vec<Kept>>;
    /// The version of a stream's last event; 0 where there is none. Cheap, and before anything else is asked of a stream.
    fn version(&mut self, stream: &Stream) -> Got<u32>;
    /// The version of a stream's last event at or before a position; 0 where there is none.
    fn version_at(&mut self, stream: &Stream, position: u64) -> Got<u32>;
    fn postings_of(&mut self, stream: &Stream) -> Got<Vec<Moved>>;
    /// Postings behind a position, up to and with another.
    fn postings(&mut self, after: u64, to: u64) -> Got<Vec<PostingRow>>;
    fn posting_count(&mut self) -> Got<u64>;
    /// By pair of debit and credit, what moved.
    fn movements(&mut self) -> Got<Vec<(String, String, i64)>>;
    /// Events, those among them that no command stands behind.
    fn event_count(&mut self) -> Got<u64>;
    fn snapshot(&mut self, stream: &Stream) -> Got<Option<Snapshot>>;
    /// The stream behind another, in order.
    fn next_stream(&mut self, after: Option<&Stream>) -> Got<Option<Stream>>;

    fn list(&mut self, list: &str, page: &Page) -> Got<Vec<(Stream, i64)>>;
    fn count(&mut self, list: &str) -> Got<u64>;
    fn sum(&mut self, list: &str) -> Got<i64>;
    /// The lists whose names lie between two, the second left out, with their counts.
    fn lists(&mut self, from: &str, to: &str) -> Got<Vec<(String, u64)>>;
    fn has_row(&mut self, row: &ListRow) -> Got<bool>;
    fn rows(&mut self, after: Option<&ListRow>, limit: usize) -> Got<Vec<ListRow>>;
    fn row_count(&mut self) -> Got<u64>;

    fn waits_of(&mut self, stream: &Stream) -> Got<Vec<WaitRow>>;
    fn waits_for(&mut self, who: &Party, limit: usize) -> Got<Vec<WaitRow>>;
    /// Waits of these kinds behind another, in order; of all kinds where none is named.
    fn queue(
        &mut self,
        who: &Party,
        kinds: &[&str],
        after: Option<&WaitPlace>,
        limit: usize,
    ) -> Got<Vec<WaitRow>>;
    /// The kinds of what waits for a party, with their count and their first deadline.
    fn queues(&mut self, who: &Party) -> Got<Vec<(String, u64, At)>>;
    /// Waits due at or before a moment, in order; behind another.
    fn due(&mut self, at: At, after: Option<&WaitPlace>, limit: usize) -> Got<Vec<WaitRow>>;
    fn reminders(&mut self, at: At, limit: usize) -> Got<Vec<WaitRow>>;
    /// The stream behind another that waits for something, in order.
    fn next_waiting(&mut self, after: Option<&Stream>) -> Got<Option<Stream>>;
    fn wait_count(&mut self) -> Got<u64>;

    fn outbox(&mut self, at: At, limit: usize) -> Got<Vec<Message>>;
    fn unsent(&mut self, before: At) -> Got<Unsent>;
    fn inbox(&mut self, to: &Party, limit: usize) -> Got<Vec<Message>>;
}

/// The place of a wait among those of a party: deadline, stream, name.
pub(crate) type WaitPlace = (At, Stream, String);

/// How long a message that failed waits before it is tried again: a minute, doubled each time, a day at most.
pub(crate) fn retry_after(attempts: u32, at: At) -> At {
    let minutes = 1_i64.checked_shl(attempts.min(11)).unwrap_or(1_440).min(1_440);
    at.plus_seconds(minutes.saturating_mul(60))
}
