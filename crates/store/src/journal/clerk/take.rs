//! What a decision changes: events, postings, what is shown, snapshots. What it is not: keeping it.

use super::{Card, Clerk};
use crate::journal::chain;
use crate::journal::load::{SNAPSHOT_EVERY, text};
use crate::journal::posting::postings;
use crate::journal::shown::{self, Showing, Shown};
use crate::order::Order;
use crate::shelf::{Change, CommandRow, EventRow, Fault, Got, Shows, Snapshot};
use market::{Fact, Stream};
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

impl Clerk {
    /// Takes the facts and gathers everything they change.
    pub(super) fn take(&mut self, order: &Order, hash: [u8; 32], facts: &[Fact]) -> Got<Change> {
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
            shows: Shows::default(),
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

    /// A new charter changes the deadlines of firms and of lines nobody could place, which live under the newest policy; a project
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
        let showing = Showing { stream: &stream, policy, at: change.command.at };
        showing.compare(&mut change.shows, was, &now);
        let version = self.cards.peek(&stream).map_or(0, |card| card.version);
        let due = version.checked_div(SNAPSHOT_EVERY) != was_version.checked_div(SNAPSHOT_EVERY);
        if let Some(aggregate) = aggregate.filter(|_| due) {
            change.shows.snapshots.push(Snapshot { stream, version, state: text(aggregate)? });
        }
        if let Some(card) = self.cards.get_mut(&stream) {
            card.shown = Some(now);
        }
        Ok(())
    }
}
