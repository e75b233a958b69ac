//! The journal over any engine: a writer's thread, connections to read with, and the vault. What it is not: an engine.

pub(crate) mod chain;
pub(crate) mod clerk;
pub(crate) mod load;
mod outbox;
pub(crate) mod posting;
mod rebuild;
mod shown;
mod verify;
mod writer;

use crate::order::{
    Answer, DueRow, Failure, Message, Moved, Order, Page, Place, Queue, Recorded, Total, Unsent,
};
use crate::shelf::{Fault, Got, Shelf, WaitRow};
use crate::store::{Broken, Store, Verified};
use crate::vault::Vault;
use clerk::Clerk;
use market::text::{Code, Digest};
use market::wait::TABLE;
use market::{Aggregate, List, Party, Stream, WaitKind};
use rules::At;
use std::num::NonZeroUsize;
use std::sync::mpsc::{self, SyncSender, TrySendError};
use std::sync::{Mutex, PoisonError};
use std::thread::JoinHandle;
use writer::{Chore, Job, Told};

pub use rebuild::DERIVED;

/// Orders that may wait for the writer: more are turned away at once, so that a crowd cannot fill the memory.
const WAITING_MOST: usize = 16_384;
/// Connections kept open between reads.
const READERS: usize = 16;

/// What a connection is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Use {
    /// The writer's own.
    Writing,
    /// One of many.
    Reading,
}

/// Opens one more connection.
pub(crate) type Open = Box<dyn Fn(Use) -> Got<Box<dyn Shelf>> + Send + Sync>;

/// A store over an engine; made by [`crate::open_memory`] and [`crate::Sqlite::open`].
pub struct Journal {
    open: Open,
    readers: Mutex<Vec<Box<dyn Shelf>>>,
    jobs: Option<SyncSender<Job>>,
    writer: Option<JoinHandle<()>>,
    vault: Box<dyn Vault>,
}

impl std::fmt::Debug for Journal {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Journal").finish_non_exhaustive()
    }
}

impl Journal {
    /// Starts the writer on a connection of its own.
    pub(crate) fn start(open: Open, vault: Box<dyn Vault>, cache: NonZeroUsize) -> Got<Self> {
        let mut shelf = open(Use::Writing)?;
        rebuild::bring_up(&mut *shelf)?;
        let clerk = Clerk::new(shelf, cache)?;
        let (jobs, waiting) = mpsc::sync_channel(WAITING_MOST);
        let work = move || writer::run(clerk, &waiting);
        let writer = std::thread::Builder::new().name("writer".into()).spawn(work).map_err(Fault::new)?;
        Ok(Self { open, readers: Mutex::default(), jobs: Some(jobs), writer: Some(writer), vault })
    }

    /// Without a writer: it takes no orders.
    pub(crate) fn beside(open: Open, vault: Box<dyn Vault>) -> Self {
        Self { open, readers: Mutex::default(), jobs: None, writer: None, vault }
    }

    /// Reads with a connection of the pool; one that failed is not put back.
    fn read<T>(&self, read: impl FnOnce(&mut dyn Shelf) -> Got<T>) -> Result<T, Failure> {
        let free = self.readers.lock().unwrap_or_else(PoisonError::into_inner).pop();
        let mut shelf = free.map_or_else(|| (self.open)(Use::Reading), Ok)?;
        let found = read(&mut *shelf)?;
        let mut readers = self.readers.lock().unwrap_or_else(PoisonError::into_inner);
        if readers.len() < READERS {
            readers.push(shelf);
        }
        Ok(found)
    }

    /// Reads one moment of the store with a connection of its own, however long it takes.
    fn read_held<T>(&self, read: impl FnOnce(&mut dyn Shelf) -> T) -> Result<T, Failure> {
        let mut shelf = (self.open)(Use::Reading)?;
        shelf.hold()?;
        Ok(read(&mut *shelf))
    }

    /// Hands a job to the writer, or gives it back with the reason.
    fn hand_in(&self, job: Job) -> Result<(), (Job, Failure)> {
        let full = || Failure::Storage("too many commands are waiting: try again in a moment".into());
        let gone = || Failure::Storage("the writer has stopped".into());
        let beside = || Failure::Storage("this store is only looked at: orders go to its server".into());
        let Some(jobs) = &self.jobs else { return Err((job, beside())) };
        jobs.try_send(job).map_err(|refused| match refused {
            TrySendError::Full(job) => (job, full()),
            TrySendError::Disconnected(job) => (job, gone()),
        })
    }

    /// Has a chore done, and waits for it.
    fn chore(&self, chore: Chore) -> Result<usize, Failure> {
        let (tell, hear) = mpsc::sync_channel(1);
        let told: Told = Box::new(move |rows| {
            // Whoever asked may have gone.
            let _ = tell.send(rows);
        });
        self.hand_in(Job::Chore(chore, told)).map_err(|(_, failure)| failure)?;
        hear.recv().unwrap_or_else(|_| Err(Failure::Storage("the writer has stopped".into())))
    }
}

impl Drop for Journal {
    /// Waits until what was handed in is committed and answered.
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(writer) = self.writer.take() {
            // A writer that panicked has nothing more to say.
            let _ = writer.join();
        }
    }
}

/// Verifies one moment of a store that is only looked at.
pub(crate) fn verified(open: &Open) -> Got<Result<Verified, Broken>> {
    let mut shelf = open(Use::Reading)?;
    shelf.hold()?;
    Ok(verify::verify(&mut *shelf))
}

fn due_rows(rows: Vec<WaitRow>) -> Vec<DueRow> {
    rows.into_iter().map(|WaitRow { stream, wait, .. }| DueRow { stream, wait }).collect()
}

impl Store for Journal {
    fn submit(&self, order: Order, then: Box<dyn FnOnce(Answer) + Send>) {
        if let Err((Job::Order(_, then), failure)) = self.hand_in(Job::Order(Box::new(order), then)) {
            then(Err(failure));
        }
    }

    fn aggregate(&self, stream: &Stream) -> Result<Option<Aggregate>, Failure> {
        self.read(|shelf| load::load(shelf, stream).map(|(aggregate, _)| aggregate))
    }

    fn list(&self, list: &List, page: Page) -> Result<Vec<(Stream, i64)>, Failure> {
        self.read(|shelf| shelf.list(&list.to_string(), &page))
    }

    fn count(&self, list: &List) -> Result<u64, Failure> {
        self.read(|shelf| shelf.count(&list.to_string()))
    }

    fn districts_served(&self) -> Result<Vec<(Code, u64)>, Failure> {
        // `0` follows `/`: everything that begins so.
        let rows = self.read(|shelf| shelf.lists("firms/", "firms0"))?;
        let district = |name: &str| name.strip_prefix("firms/").and_then(Code::new);
        Ok(rows.into_iter().filter_map(|(name, count)| Some((district(&name)?, count))).collect())
    }

    fn sum(&self, list: &List) -> Result<i64, Failure> {
        self.read(|shelf| shelf.sum(&list.to_string()))
    }

    fn waits_for(&self, who: &Party, limit: usize) -> Result<Vec<DueRow>, Failure> {
        self.read(|shelf| shelf.waits_for(who, limit.min(Page::MOST))).map(due_rows)
    }

    fn queue(
        &self,
        who: &Party,
        kinds: &[WaitKind],
        after: Option<&Place>,
        limit: usize,
    ) -> Result<Vec<DueRow>, Failure> {
        let kinds: Vec<&str> = kinds.iter().map(|kind| kind.row().name).collect();
        let after = after.map(|place| (place.due, place.stream, place.key.to_string()));
        self.read(|shelf| shelf.queue(who, &kinds, after.as_ref(), limit.min(Page::MOST))).map(due_rows)
    }

    fn queues(&self, who: &Party) -> Result<Vec<Queue>, Failure> {
        let kind = |name: &str| TABLE.iter().find(|row| row.name == name).map(|row| row.kind);
        let rows = self.read(|shelf| shelf.queues(who))?;
        let known = rows.into_iter().filter_map(|(name, count, first)| Some((kind(&name)?, count, first)));
        Ok(known.map(|(kind, count, first)| Queue { kind, count, first }).collect())
    }

    fn waits_of(&self, stream: &Stream) -> Result<Vec<DueRow>, Failure> {
        self.read(|shelf| shelf.waits_of(stream)).map(due_rows)
    }

    fn due_after(&self, at: At, after: Option<&Place>, limit: usize) -> Result<Vec<DueRow>, Failure> {
        let place = after.map(|place| (place.due, place.stream, place.key.to_string()));
        self.read(|shelf| shelf.due(at, place.as_ref(), limit.min(Page::MOST))).map(due_rows)
    }

    fn last(&self) -> Result<Option<At>, Failure> {
        self.read(|shelf| {
            let before = shelf.head()?.command.saturating_sub(1);
            Ok(shelf.commands(before, 1)?.first().map(|row| row.at))
        })
    }

    fn events(&self, stream: Option<&Stream>, after: u64, limit: usize) -> Result<Vec<Recorded>, Failure> {
        let limit = limit.min(Page::MOST);
        self.read(|shelf| {
            let rows = match stream {
                None => shelf.events(after, limit)?,
                Some(stream) => {
                    let version = shelf.version_at(stream, after)?;
                    shelf.events_of(stream, version, limit)?
                }
            };
            rows.into_iter().map(load::read).collect()
        })
    }

    fn postings(&self, stream: &Stream) -> Result<Vec<Moved>, Failure> {
        self.read(|shelf| shelf.postings_of(stream))
    }

    fn totals(&self) -> Result<Vec<Total>, Failure> {
        let rows = self.read_held(|shelf| shelf.movements())??;
        Ok(posting::totals(&rows))
    }

    fn state_hash(&self) -> Result<Digest, Failure> {
        Ok(self.read_held(verify::state_hash)??)
    }

    fn verify(&self) -> Result<Verified, Broken> {
        let unread = |fault: Failure| Broken { position: None, what: fault.to_string() };
        self.read_held(verify::verify).map_err(unread)?
    }

    fn rebuild(&self) -> Result<usize, Failure> {
        self.chore(Chore::Rebuild)
    }

    fn ready(&self) -> Result<(), Failure> {
        self.chore(Chore::Pulse).map(|_| ())
    }

    fn outbox(&self, at: At, limit: usize) -> Result<Vec<Message>, Failure> {
        self.read(|shelf| shelf.outbox(at, limit.min(Page::MOST)))
    }

    fn unsent(&self, before: At) -> Result<Unsent, Failure> {
        self.read(|shelf| shelf.unsent(before))
    }

    fn inbox(&self, to: &Party, limit: usize) -> Result<Vec<Message>, Failure> {
        self.read(|shelf| shelf.inbox(to, limit.min(Page::MOST)))
    }

    fn remind(&self, at: At) -> Result<usize, Failure> {
        self.chore(Chore::Remind(at))
    }

    fn sent(&self, id: u64, at: At) -> Result<(), Failure> {
        self.chore(Chore::Sent(id, at)).map(|_| ())
    }

    fn failed(&self, id: u64, why: &str, at: At) -> Result<(), Failure> {
        // A mail server may say anything at any length.
        let why = why.chars().take(500).collect();
        self.chore(Chore::Failed(id, why, at)).map(|_| ())
    }

    fn vault(&self) -> &dyn Vault {
        &*self.vault
    }
}
