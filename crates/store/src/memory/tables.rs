//! The tables in memory. What it is not: anything but rows.

use crate::order::Message;
use crate::shelf::{CommandRow, EventRow, PostingRow, Snapshot, WaitRow};
use market::{Key, Party, Stream};
use rules::At;
use std::collections::{BTreeMap, BTreeSet};

/// Stream, key of the wait, since, due, number of the reminder, to whom: told once.
pub(super) type Telling = (Stream, String, At, At, u8, Party);

/// Everything.
#[derive(Clone, Debug, Default)]
pub(super) struct Tables {
    /// By number less one.
    pub(super) commands: Vec<CommandRow>,
    pub(super) keys: BTreeMap<Key, usize>,
    /// By position less one, with the number of the command.
    pub(super) events: Vec<(EventRow, u64)>,
    /// Places in `events`, by stream and version less one.
    pub(super) streams: BTreeMap<Stream, Vec<usize>>,
    pub(super) postings: BTreeMap<(u64, u32), PostingRow>,
    pub(super) lists: BTreeMap<String, BTreeSet<(i64, Stream)>>,
    pub(super) waits: BTreeMap<(Stream, String), WaitRow>,
    pub(super) snapshots: BTreeMap<Stream, Snapshot>,
    /// By id, with the moment of the next try.
    pub(super) outbox: BTreeMap<u64, (Message, At)>,
    /// Ids in `outbox`, by what makes a message one of its kind.
    pub(super) told: BTreeMap<Telling, u64>,
    /// See [`crate::shelf::Shelf::derived`].
    pub(super) derived: u32,
    /// The last id given.
    pub(super) messages: u64,
}
