//! The clerk: takes one order after another, asks the core, and says what to keep. What it is not: the thread around it,
//! nor the transaction; [`super::writer`] opens and commits that.

use super::chain;
use super::load::{BLOCK, load, read, text};
use super::shown::{self, Shown};
use crate::order::{Answer, Done, Failure, Order};
use crate::shelf::{Change, CommandRow, Diff, EventRow, Fault, Got, Head, PostingRow, Shelf, Snapshot};
use lru::LruCache;
use market::charter::Charter;
use market::{Aggregate, Fact, Halt, List, Need, Posting, Refusal, Stream, World};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::num::NonZeroUsize;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// Events of a stream between two snapshots: a page replays at most this many.
pub(crate) const SNAPSHOT_EVERY: u32 = 64;
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

    /// Takes the facts and gathers everything they change.
    fn take(&mut self, order: &Order, hash: [u8; 32], facts: &[Fact]) -> Got<Change> {
        self.fetch(Stream::Charter)?;
        let mut touched: BTreeMap<Stream, (u32, Shown)> = BTreeMap::new();
        for fact in facts {
            if let Entry::Vacant(place) = touched.entry(fact.stream) {
                place.insert(self.before(fact.stream)?);
            }
        }
        if touched.contains_key(&Stream::Charter) {
            self.look_at_those_under_the_charter(&mut touched)?;
        }
        let mut change = self.blank(order, hash, facts.len())?;
        for fact in facts {
            self.write(&mut change, fact)?;
        }
        change.command.chain = chain::link(&self.head()?.chain, &change.command, &change.events)?;
        for (stream, (version, was)) in touched {
            self.after(&mut change, stream, version, &was)?;
        }
        Ok(change)
    }

    fn blank(&self, order: &Order, hash: [u8; 32], events: usize) -> Got<Change> {
        let head = self.head()?;
        let command = CommandRow {
            id: head.command.saturating_add(1),
            key: order.key,
            hash,
            at: order.at,
            actor: order.actor,
            first: head.position.saturating_add(1),
            events: u32::try_from(events).map_err(Fault::new)?,
            chain: [0; 32],
        };
        Ok(Change {
            command,
            events: Vec::with_capacity(events),
            postings: Vec::new(),
            rows: Diff::default(),
            waits: Diff::default(),
            messages: Vec::new(),
            snapshots: Vec::new(),
        })
    }

    /// The version of a stream and what it shows, before it changes.
    fn before(&mut self, stream: Stream) -> Got<(u32, Shown)> {
        self.fetch(stream)?;
        let known = self.cards.get_mut(&stream).map(|card| (card.version, card.shown.take()));
        let (version, shown) = known.unwrap_or_default();
        let shown = shown.unwrap_or_else(|| Shown::of(self.world.aggregate(&stream), self.charter()));
        Ok((version, shown))
    }

    /// A new charter changes the deadlines of firms and of the treasury, which live under the newest policy; a project
    /// keeps the one it was posted under. With the first charter everything shows for the first time.
    fn look_at_those_under_the_charter(&mut self, touched: &mut BTreeMap<Stream, (u32, Shown)>) -> Got<()> {
        let first = self.charter().is_none();
        let mut after = None;
        loop {
            let next = match first {
                true => self.shelf.next_stream(after.as_ref())?,
                false => self.shelf.next_waiting(after.as_ref())?,
            };
            let Some(stream) = next.filter(|stream| first || !matches!(stream, Stream::Project(_))) else {
                return Ok(());
            };
            if let Entry::Vacant(place) = touched.entry(stream) {
                place.insert(self.before(stream)?);
            }
            after = Some(stream);
        }
    }

    /// An event becomes a row, its movements of money become rows, and the world becomes what it says.
    fn write(&mut self, change: &mut Change, fact: &Fact) -> Got<()> {
        let place = u64::try_from(change.events.len()).map_err(Fault::new)?;
        let position = change.command.first.saturating_add(place);
        let card = self.cards.get_or_insert_mut(fact.stream, Card::default);
        card.version = card.version.saturating_add(1);
        let row = EventRow {
            position,
            stream: fact.stream,
            version: card.version,
            text: serde_json::to_string(&fact.event).map_err(Fault::new)?,
        };
        change.events.push(row);
        change.postings.extend(postings(position, &fact.event)?);
        self.world.take(fact, change.command.at);
        Ok(())
    }

    /// What a stream shows now, against what it showed; and its snapshot, where it is time.
    fn after(&mut self, change: &mut Change, stream: Stream, was_version: u32, was: &Shown) -> Got<()> {
        let (aggregate, charter) = (self.world.aggregate(&stream), self.charter());
        let now = Shown::of(aggregate, charter);
        let policy = aggregate.zip(charter).and_then(|(a, c)| shown::policy(a, c));
        shown::compare(change, &stream, was, &now, policy);
        let version = self.cards.peek(&stream).map_or(0, |card| card.version);
        let due = version.checked_div(SNAPSHOT_EVERY) != was_version.checked_div(SNAPSHOT_EVERY);
        if let Some(aggregate) = aggregate.filter(|_| due) {
            change.snapshots.push(Snapshot { stream, version, state: text(aggregate)? });
        }
        if let Some(card) = self.cards.get_mut(&stream) {
            card.shown = Some(now);
        }
        Ok(())
    }

    /// Between batches: forgets what was used longest ago. What is only read ages from when it was loaded.
    pub(crate) fn evict(&mut self) {
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

    /// An aggregate as it stands in the open transaction, with the charter.
    pub(crate) fn look(&mut self, stream: Stream) -> Got<Option<(&Aggregate, &Charter)>> {
        self.fetch(Stream::Charter)?;
        self.fetch(stream)?;
        Ok(self.world.aggregate(&stream).zip(self.charter()))
    }
}

/// The movements of an event as rows.
pub(crate) fn postings(position: u64, event: &market::Event) -> Got<Vec<PostingRow>> {
    let row = |(place, posting): (usize, Posting)| {
        Ok(PostingRow {
            position,
            place: u32::try_from(place).map_err(Fault::new)?,
            debit: posting.debit,
            credit: posting.credit,
            fen: posting.amount.as_fen(),
            basis: basis_name(posting.basis)?,
        })
    };
    event.postings().into_iter().enumerate().map(row).collect()
}

/// A basis by its name in the journal.
fn basis_name(basis: ledger::Basis) -> Got<String> {
    match serde_json::to_value(basis).map_err(Fault::new)? {
        serde_json::Value::String(name) => Ok(name),
        other => Err(Fault(format!("{other} is no name of a basis"))),
    }
}

/// A basis out of its name.
pub(crate) fn basis(name: &str) -> Got<ledger::Basis> {
    serde_json::from_value(serde_json::Value::String(name.to_owned())).map_err(Fault::new)
}
