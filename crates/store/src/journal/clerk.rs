//! The clerk: takes one order after another, asks the core, and says what to keep. What it is not: the thread around it,
//! nor the transaction; [`super::writer`] opens and commits that.

mod take;

use super::chain;
use super::load::{BLOCK, load, read};
use super::shown::Shown;
use crate::order::{Answer, Done, Failure, Order};
use crate::shelf::{Change, CommandRow, Fault, Got, Head, Shelf};
use lru::LruCache;
use market::charter::Charter;
use market::{Aggregate, Fact, Halt, List, Need, Refusal, Stream, World};
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Rows of one list that a decision may read: more is a fault that names the list, never a silent cut.
const LIST_MOST: usize = 100_000;
/// Streams and lists that one decision may need: a draw looks at some thousand firms.
const NEEDS_MOST: usize = 20_000;

/// What the clerk remembers of a loaded stream.
#[derive(Debug, Default)]
struct Card {
    version: u32,
    /// What it shows, once it has been looked at.
    shown: Option<Shown>,
}

/// What comes of an order before anything is kept.
#[expect(clippy::large_enum_variant, reason = "one at a time, on the stack")]
pub(crate) enum Prepared {
    /// Nothing is to be kept.
    Answered(Answer),
    /// This is to be kept, and then answered.
    Keep(Change, Done),
}

pub(crate) struct Clerk {
    pub(crate) shelf: Box<dyn Shelf>,
    world: World,
    cards: LruCache<Stream, Card>,
    cache: usize,
    /// Lines of the statement loaded in this batch. Each is asked for once or twice in its life: kept, they would push out
    /// firms and projects.
    lines: Vec<Stream>,
    /// The end of the journal; none after a failure, until it has been read again.
    head: Option<Head>,
}

impl Clerk {
    /// A clerk at a shelf, with room for this many aggregates between batches.
    pub(crate) fn new(mut shelf: Box<dyn Shelf>, cache: NonZeroUsize) -> Got<Self> {
        let head = shelf.head()?;
        Ok(Self {
            shelf,
            world: World::new(),
            cards: LruCache::unbounded(),
            cache: cache.get(),
            lines: Vec::new(),
            head: Some(head),
        })
    }

    /// Carries an order out: inside a transaction.
    ///
    /// # Errors
    /// A fault while keeping: then nothing of this transaction may be committed.
    pub(crate) fn carry_out(&mut self, order: &Order) -> Got<Answer> {
        // The core does not panic. If it does, only this order fails, and what was loaded is not trusted any more.
        let prepared = catch_unwind(AssertUnwindSafe(|| self.prepare(order)))
            .unwrap_or_else(|_| Err(Fault("the core broke on this command: this is a bug".into())));
        match prepared {
            Ok(Prepared::Answered(answer)) => Ok(answer),
            Ok(Prepared::Keep(change, done)) => self.keep(&change).map(|()| Ok(done)),
            Err(fault) => {
                self.forget();
                Ok(Err(fault.into()))
            }
        }
    }

    /// Decides an order and takes what it decides; says what to keep.
    pub(crate) fn prepare(&mut self, order: &Order) -> Got<Prepared> {
        let hash = chain::order_hash(order.actor, &order.command)?;
        if let Some(row) = self.shelf.command_of(order.key)? {
            return Ok(Prepared::Answered(self.again(&row, &hash)?));
        }
        let facts = match self.decide(order)? {
            Ok(facts) => facts,
            Err(refusal) => return Ok(Prepared::Answered(Err(refusal.into()))),
        };
        let change = self.take(order, hash, &facts)?;
        let done = Done { first: change.command.first, facts, repeated: false };
        Ok(Prepared::Keep(change, done))
    }

    /// Keeps a change, and stands at its end.
    pub(crate) fn keep(&mut self, change: &Change) -> Got<()> {
        self.shelf.append(change)?;
        let CommandRow { id, first, events, chain, .. } = change.command;
        let position = first.saturating_add(u64::from(events)).saturating_sub(1);
        self.head = Some(Head { command: id, position, chain });
        Ok(())
    }

    /// The answer that this key has got before.
    fn again(&mut self, row: &CommandRow, hash: &[u8; 32]) -> Got<Answer> {
        if row.hash != *hash {
            return Ok(Err(Failure::KeyReused));
        }
        let mut facts = Vec::new();
        let mut after = row.first.saturating_sub(1);
        let mut left = usize::try_from(row.events).unwrap_or(usize::MAX);
        while left > 0 {
            let block = self.shelf.events(after, left.min(BLOCK))?;
            let Some(last) = block.last() else {
                return Err(Fault("the journal ends before its command".into()));
            };
            after = last.event.position;
            left = left.saturating_sub(block.len());
            for kept in block {
                let recorded = read(kept)?;
                facts.push(Fact { stream: recorded.stream, event: recorded.event });
            }
        }
        Ok(Ok(Done { first: row.first, facts, repeated: true }))
    }

    /// Asks the core, and loads what it lacks until it knows.
    fn decide(&mut self, order: &Order) -> Got<Result<Vec<Fact>, Refusal>> {
        self.world.forget_lists();
        for _ in 0..NEEDS_MOST {
            match market::decide(&self.world, order.actor, &order.command, order.at) {
                Ok(facts) => return Ok(Ok(facts)),
                Err(Halt::Refused(refusal)) => return Ok(Err(refusal)),
                Err(Halt::Need(Need::Stream(stream))) => self.fetch(stream)?,
                Err(Halt::Need(Need::List(list))) => self.fetch_list(list)?,
            }
        }
        Err(Fault(format!("a command needs more than {NEEDS_MOST} streams and lists")))
    }

    fn fetch(&mut self, stream: Stream) -> Got<()> {
        if self.cards.get(&stream).is_none() {
            let (aggregate, version) = load(&mut *self.shelf, &stream)?;
            self.world.put(stream, aggregate);
            self.cards.put(stream, Card { version, shown: None });
            if matches!(stream, Stream::Line(_)) {
                self.lines.push(stream);
            }
        }
        Ok(())
    }

    fn fetch_list(&mut self, list: List) -> Got<()> {
        let name = list.to_string();
        let mut rows: Vec<(Stream, i64)> = Vec::new();
        loop {
            let after = rows.last().map(|(stream, rank)| (*rank, *stream));
            let page = crate::Page { limit: crate::Page::MOST, after, newest_first: false };
            let block = self.shelf.list(&name, &page)?;
            let last = block.len() < page.rows();
            rows.extend(block);
            if last {
                self.world.put_list(list, rows);
                return Ok(());
            }
            if rows.len() > LIST_MOST {
                return Err(Fault(format!("the list {name} has more than {LIST_MOST} rows")));
            }
        }
    }

    fn charter(&self) -> Option<&Charter> {
        match self.world.aggregate(&Stream::Charter) {
            Some(Aggregate::Charter(charter)) => Some(charter),
            _ => None,
        }
    }

    /// Between batches: forgets lines, and what was used longest ago. What is only read ages from when it was loaded.
    pub(crate) fn evict(&mut self) {
        for line in self.lines.drain(..) {
            self.cards.pop(&line);
            self.world.forget(&line);
        }
        self.cards.promote(&Stream::Charter);
        while self.cards.len() > self.cache {
            let Some((stream, _)) = self.cards.pop_lru() else { return };
            self.world.forget(&stream);
        }
    }

    /// Forgets everything that was loaded.
    fn forget(&mut self) {
        self.world = World::new();
        self.cards.clear();
        self.lines.clear();
    }

    /// Opens a transaction, and looks where the journal ends: after a failure, or where another process wrote, what is
    /// loaded may be old.
    pub(crate) fn begin(&mut self) -> Got<()> {
        self.shelf.begin()?;
        let end = Some(self.shelf.head()?);
        if self.head != end {
            self.forget();
            self.head = end;
        }
        Ok(())
    }

    /// Gives a transaction up, and trusts nothing it had loaded.
    pub(crate) fn give_up(&mut self) {
        self.shelf.rollback();
        self.forget();
        self.head = None;
    }

    fn head(&self) -> Got<Head> {
        self.head.ok_or_else(|| Fault("the end of the journal is not known".into()))
    }

    /// Derives the read tables anew, and forgets what it remembers of them.
    pub(crate) fn rebuild(&mut self) -> Got<usize> {
        self.forget();
        super::rebuild::rebuild(&mut *self.shelf)
    }

    /// An aggregate as it stands in the open transaction, with the charter.
    pub(crate) fn look(&mut self, stream: Stream) -> Got<Option<(&Aggregate, &Charter)>> {
        self.fetch(Stream::Charter)?;
        self.fetch(stream)?;
        Ok(self.world.aggregate(&stream).zip(self.charter()))
    }
}
