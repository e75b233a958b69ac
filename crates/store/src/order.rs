//! What comes in at the store's door and what goes out of it. What it is not: how it is kept.

use market::{Actor, Command, Event, Fact, Key, Party, Posting, Refusal, Stream, Wait, WaitKey, WaitKind};
use rules::{At, Money};

/// A command with the authority behind it, the moment, and the key that makes a repeat harmless.
#[derive(Clone, Debug)]
pub struct Order {
    /// Made by whoever orders: the same key with the same command gives the same answer.
    pub key: Key,
    /// Who orders; the door has made sure of it.
    pub actor: Actor,
    /// What.
    pub command: Command,
    /// When. It is no part of what the key stands for: a repeat comes later.
    pub at: At,
}

/// A command carried out and on disk.
#[derive(Clone, Debug, PartialEq)]
pub struct Done {
    /// The position of its first event; of the next one to come, where it decided none.
    pub first: u64,
    /// What it decided, in order.
    pub facts: Vec<Fact>,
    /// This key has been answered before; nothing was done now.
    pub repeated: bool,
}

/// A command that was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// The rules refuse it. Not kept under the key: the same order may succeed later.
    #[error("refused: {0}")]
    Refused(#[from] Refusal),
    /// The key stands for another command.
    #[error("this key was used for another command: make a new key for each command")]
    KeyReused,
    /// It could not be kept, and is not done. Order again under the same key: if it was kept after all, that is found.
    #[error("the store failed: {0}")]
    Storage(String),
}

/// What an order gets.
pub type Answer = Result<Done, Failure>;

/// An event as the journal keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct Recorded {
    /// Its place in the journal, from 1, without gaps.
    pub position: u64,
    /// Whose event.
    pub stream: Stream,
    /// Its place in that stream, from 1, without gaps.
    pub version: u32,
    /// When it happened.
    pub at: At,
    /// Who caused it.
    pub actor: Actor,
    /// Under which key.
    pub key: Key,
    /// What happened.
    pub event: Event,
}

/// A movement of money as the journal keeps it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The position of its event.
    pub position: u64,
    /// Whose books.
    pub stream: Stream,
    /// When.
    pub at: At,
    /// From where to where, how much, why.
    pub posting: Posting,
}

/// A wait that is due, or waits for somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueRow {
    /// Whose.
    pub stream: Stream,
    /// What.
    pub wait: Wait,
}

/// The place of a wait among those of a party, or among all: its deadline, whose it is, and which.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// The deadline.
    pub due: At,
    /// Whose.
    pub stream: Stream,
    /// Which.
    pub key: WaitKey,
}

impl From<&DueRow> for Place {
    fn from(row: &DueRow) -> Self {
        Self { due: row.wait.due, stream: row.stream, key: row.wait.key.clone() }
    }
}

/// What waits for a party, of one kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Queue {
    /// Which kind.
    pub kind: WaitKind,
    /// How many.
    pub count: u64,
    /// The most urgent deadline.
    pub first: At,
}

/// How the sending of messages stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Unsent {
    /// Not sent yet.
    pub count: u64,
    /// Of these, tried in vain.
    pub failed: u64,
    /// Of these, written before the moment asked for.
    pub late: u64,
}

/// What moved on an account, over the whole journal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    /// The account, as postings name it.
    pub account: String,
    /// Everything that was debited.
    pub debited: Money,
    /// Everything that was credited.
    pub credited: Money,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// At most this many rows, and never more than [`Page::MOST`].
    pub limit: usize,
    /// Begins behind this row, the last of the page before.
    pub after: Option<(i64, Stream)>,
    /// By falling rank.
    pub newest_first: bool,
}

impl Page {
    /// Rows in one page: a person reads fifty, an export turns pages.
    pub const MOST: usize = 500;

    /// The first page, newest first.
    pub const fn first(limit: usize) -> Self {
        Self { limit, after: None, newest_first: true }
    }

    /// The limit, within its bounds.
    pub(crate) fn rows(&self) -> usize {
        self.limit.min(Self::MOST)
    }
}

/// A notice to somebody who must act: written with the events that make the wait, sent after.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Its number.
    pub id: u64,
    /// Whose wait.
    pub stream: Stream,
    /// The wait, as it stood then.
    pub wait: Wait,
    /// To whom.
    pub to: Party,
    /// 0 at once; then the reminders, in order of the policy's shares.
    pub reminder: u8,
    /// When it was written.
    pub created: At,
    /// When it was sent.
    pub sent: Option<At>,
    /// How often sending failed.
    pub attempts: u32,
    /// Why, the last time.
    pub last_error: Option<String>,
}
