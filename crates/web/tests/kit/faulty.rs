//! A store that can be told to keep no more commands, and counts its trial writes.

use market::text::{Code, Digest};
use market::{Aggregate, List, Party, Stream, WaitKind};
use rules::At;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use store::{
    Answer, Broken, DueRow, Failure, Journal, Message, Moved, Order, Page, Place, Queue, Recorded, Store,
    Total, Unsent, Vault, Verified,
};

/// The store.
pub struct Faulty {
    inner: Journal,
    /// It keeps no commands.
    pub full: AtomicBool,
    /// Trial writes.
    pub beats: AtomicU64,
}

impl Faulty {
    pub fn open() -> Self {
        Self { inner: store::open_memory().unwrap(), full: AtomicBool::new(false), beats: AtomicU64::new(0) }
    }
}

impl Store for Faulty {
    fn submit(&self, order: Order, then: Box<dyn FnOnce(Answer) + Send>) {
        if self.full.load(Ordering::SeqCst) {
            return then(Err(Failure::Storage("the disk is full".into())));
        }
        self.inner.submit(order, then);
    }

    fn ready(&self) -> Result<(), Failure> {
        self.beats.fetch_add(1, Ordering::SeqCst);
        self.inner.ready()
    }

    fn aggregate(&self, stream: &Stream) -> Result<Option<Aggregate>, Failure> {
        self.inner.aggregate(stream)
    }

    fn list(&self, list: &List, page: Page) -> Result<Vec<(Stream, i64)>, Failure> {
        self.inner.list(list, page)
    }

    fn count(&self, list: &List) -> Result<u64, Failure> {
        self.inner.count(list)
    }

    fn districts_served(&self) -> Result<Vec<(Code, u64)>, Failure> {
        self.inner.districts_served()
    }

    fn sum(&self, list: &List) -> Result<i64, Failure> {
        self.inner.sum(list)
    }

    fn totals(&self) -> Result<Vec<Total>, Failure> {
        self.inner.totals()
    }

    fn queue(
        &self,
        who: &Party,
        kinds: &[WaitKind],
        after: Option<&Place>,
        limit: usize,
    ) -> Result<Vec<DueRow>, Failure> {
        self.inner.queue(who, kinds, after, limit)
    }

    fn queues(&self, who: &Party) -> Result<Vec<Queue>, Failure> {
        self.inner.queues(who)
    }

    fn unsent(&self, before: At) -> Result<Unsent, Failure> {
        self.inner.unsent(before)
    }

    fn waits_for(&self, who: &Party, limit: usize) -> Result<Vec<DueRow>, Failure> {
        self.inner.waits_for(who, limit)
    }

    fn waits_of(&self, stream: &Stream) -> Result<Vec<DueRow>, Failure> {
        self.inner.waits_of(stream)
    }

    fn due_after(&self, at: At, after: Option<&Place>, limit: usize) -> Result<Vec<DueRow>, Failure> {
        self.inner.due_after(at, after, limit)
    }

    fn last(&self) -> Result<Option<At>, Failure> {
        self.inner.last()
    }

    fn events(&self, stream: Option<&Stream>, after: u64, limit: usize) -> Result<Vec<Recorded>, Failure> {
        self.inner.events(stream, after, limit)
    }

    fn postings(&self, stream: &Stream) -> Result<Vec<Moved>, Failure> {
        self.inner.postings(stream)
    }

    fn state_hash(&self) -> Result<Digest, Failure> {
        self.inner.state_hash()
    }

    fn verify(&self) -> Result<Verified, Broken> {
        self.inner.verify()
    }

    fn rebuild(&self) -> Result<usize, Failure> {
        self.inner.rebuild()
    }

    fn outbox(&self, at: At, limit: usize) -> Result<Vec<Message>, Failure> {
        self.inner.outbox(at, limit)
    }

    fn inbox(&self, to: &Party, limit: usize) -> Result<Vec<Message>, Failure> {
        self.inner.inbox(to, limit)
    }

    fn remind(&self, at: At) -> Result<usize, Failure> {
        self.inner.remind(at)
    }

    fn sent(&self, id: u64, at: At) -> Result<(), Failure> {
        self.inner.sent(id, at)
    }

    fn failed(&self, id: u64, why: &str, at: At) -> Result<(), Failure> {
        self.inner.failed(id, why, at)
    }

    fn vault(&self) -> &dyn Vault {
        self.inner.vault()
    }
}
