//! The one trait that callers know. What it is not: an engine; there is no SQL and no transaction here.

use crate::order::{
    Answer, DueRow, Failure, Message, Moved, Order, Page, Place, Queue, Recorded, Total, Unsent,
};
use crate::vault::Vault;
use market::charter::Charter;
use market::text::{Code, Digest};
use market::{Aggregate, List, Party, Stream, WaitKind};
use rules::At;
use std::sync::mpsc;

/// What a verification went through, all of it in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Verified {
    /// Commands, each with its link in the chain of digests.
    pub commands: u64,
    /// Events, replayed from the first.
    pub events: u64,
    /// Postings, added up again.
    pub postings: u64,
    /// Aggregates.
    pub streams: u64,
    /// Rows of lists, derived anew in memory.
    pub rows: u64,
    /// Waits, derived anew in memory.
    pub waits: u64,
    /// Whether lists, waits and snapshots were compared with these. Not so where another version of this program derived
    /// them; the next start of this one derives them anew.
    pub compared: bool,
    /// The state they add up to; see [`Store::state_hash`].
    pub state: Digest,
}

/// The first thing that does not hold.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{} {what}", .position.map_or_else(|| "beside the journal:".to_owned(), |p| format!("at event {p}:")))]
pub struct Broken {
    /// The event at which it shows; none where a table beside the journal is wrong.
    pub position: Option<u64>,
    /// What is wrong, with both values.
    pub what: String,
}

/// The journal and everything read off it.
pub trait Store: Send + Sync + 'static {
    /// Hands an order in; `then` is called from the writer's thread once the answer is final: committed, or not done. It
    /// must be quick, since the next orders wait for it.
    fn submit(&self, order: Order, then: Box<dyn FnOnce(Answer) + Send>);

    /// Hands an order in and waits for its answer.
    ///
    /// # Errors
    /// [`Failure`]: refused, key reused, or not kept.
    fn execute(&self, order: Order) -> Answer {
        let (tell, hear) = mpsc::sync_channel(1);
        self.submit(
            order,
            Box::new(move |answer| {
                // Whoever asked may have gone; the command is done all the same.
                let _ = tell.send(answer);
            }),
        );
        hear.recv().unwrap_or_else(|_| Err(Failure::Storage("the writer has stopped".into())))
    }

    /// An aggregate as of the last commit; none where its stream is empty.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn aggregate(&self, stream: &Stream) -> Result<Option<Aggregate>, Failure>;

    /// The charter; none before the market is founded.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn charter(&self) -> Result<Option<Charter>, Failure> {
        let found = self.aggregate(&Stream::Charter)?;
        Ok(found.and_then(|it| if let Aggregate::Charter(charter) = it { Some(charter) } else { None }))
    }

    /// A page of a list, with ranks.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn list(&self, list: &List, page: Page) -> Result<Vec<(Stream, i64)>, Failure>;

    /// How many rows a list has.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn count(&self, list: &List) -> Result<u64, Failure>;

    /// The districts that admitted firms serve, with how many of them do.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn districts_served(&self) -> Result<Vec<(Code, u64)>, Failure>;

    /// The sum of a list's ranks, where they are amounts.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn sum(&self, list: &List) -> Result<i64, Failure>;

    /// What waits for a party, the most urgent first; at most `limit`, and never more than [`Page::MOST`].
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn waits_for(&self, who: &Party, limit: usize) -> Result<Vec<DueRow>, Failure>;

    /// What waits for a party of these kinds, or of all where none is named, behind another: the most urgent first; at
    /// most `limit`, and never more than [`Page::MOST`].
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn queue(
        &self,
        who: &Party,
        kinds: &[WaitKind],
        after: Option<&Place>,
        limit: usize,
    ) -> Result<Vec<DueRow>, Failure>;

    /// How much of each kind waits for a party, counted to the last.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn queues(&self, who: &Party) -> Result<Vec<Queue>, Failure>;

    /// What a stream waits for, the most urgent first.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn waits_of(&self, stream: &Stream) -> Result<Vec<DueRow>, Failure>;

    /// Waits due at or before a moment, the longest overdue first; at most `limit`, and never more than [`Page::MOST`].
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn due(&self, at: At, limit: usize) -> Result<Vec<DueRow>, Failure> {
        self.due_after(at, None, limit)
    }

    /// The same behind a place of it: the last of the page before.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn due_after(&self, at: At, after: Option<&Place>, limit: usize) -> Result<Vec<DueRow>, Failure>;

    /// The moment of the last command; none before the first.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn last(&self) -> Result<Option<At>, Failure>;

    /// Events behind a position, of one stream or of all; at most `limit`, and never more than [`Page::MOST`].
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn events(&self, stream: Option<&Stream>, after: u64, limit: usize) -> Result<Vec<Recorded>, Failure>;

    /// Every posting of a stream, in order.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn postings(&self, stream: &Stream) -> Result<Vec<Moved>, Failure>;

    /// What moved on each account, added up from every posting of the journal: as long as the journal is.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn totals(&self) -> Result<Vec<Total>, Failure>;

    /// SHA-256 over every aggregate's JSON in order of stream: the same journal gives the same on every store.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn state_hash(&self) -> Result<Digest, Failure>;

    /// Goes through the whole journal: positions, versions and the chain of digests; every aggregate replayed from its
    /// first event; every posting added up again; snapshots, balances, lists and waits rebuilt and compared.
    ///
    /// # Errors
    /// [`Broken`] names the first break.
    fn verify(&self) -> Result<Verified, Broken>;

    /// Derives lists, waits and snapshots anew from the journal; how many streams. Nobody is told twice.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn rebuild(&self) -> Result<usize, Failure>;

    /// A real write, committed: whether the store can take orders now.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn ready(&self) -> Result<(), Failure>;

    /// Messages to send at a moment, the oldest first; those that failed wait longer each time.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn outbox(&self, at: At, limit: usize) -> Result<Vec<Message>, Failure>;

    /// How many messages have not left, counted to the last; late are those written before a moment.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn unsent(&self, before: At) -> Result<Unsent, Failure>;

    /// The last messages to a party, the newest first: its inbox.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn inbox(&self, to: &Party, limit: usize) -> Result<Vec<Message>, Failure>;

    /// Writes the reminders whose moment has come; how many.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn remind(&self, at: At) -> Result<usize, Failure>;

    /// A message was sent.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn sent(&self, id: u64, at: At) -> Result<(), Failure>;

    /// A message could not be sent, and why.
    ///
    /// # Errors
    /// [`Failure::Storage`].
    fn failed(&self, id: u64, why: &str, at: At) -> Result<(), Failure>;

    /// Personal data, sessions and files: outside the journal, so that they can be erased.
    fn vault(&self) -> &dyn Vault;
}
