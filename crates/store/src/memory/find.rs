//! Finding rows in memory.

use super::Memory;
use super::tables::Tables;
use crate::journal::posting::basis;
use crate::order::{Message, Moved, Page, Unsent};
use crate::shelf::{
    Change, CommandRow, Got, Head, Kept, ListRow, NewMessage, PostingRow, Shelf, Shows, Snapshot, WaitPlace,
    WaitRow,
};
use market::{Key, Party, Posting, Stream};
use rules::{At, Money};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

/// A wait's kind, as the table of waits names it.
fn kind_name(row: &WaitRow) -> &'static str {
    row.wait.key.kind.row().name
}

fn index(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}

impl Tables {
    fn kept(&self, place: usize) -> Option<Kept> {
        let (event, command) = self.events.get(place)?;
        let row = self.commands.get(index(command.checked_sub(1)?))?;
        Some(Kept { event: event.clone(), command: *command, at: row.at, actor: row.actor, key: row.key })
    }

    fn moved(&self, row: &PostingRow) -> Got<Option<Moved>> {
        let Some(kept) = self.kept(index(row.position.saturating_sub(1))) else { return Ok(None) };
        let posting = Posting {
            debit: row.debit.clone(),
            credit: row.credit.clone(),
            amount: Money::fen(row.fen),
            basis: basis(&row.basis)?,
        };
        Ok(Some(Moved { position: row.position, stream: kept.event.stream, at: kept.at, posting }))
    }

    /// Waits that a test picks, by deadline.
    fn waits_by_due(&self, limit: usize, pick: impl Fn(&WaitRow) -> bool) -> Vec<WaitRow> {
        let mut rows: Vec<_> = self.waits.iter().filter(|(_, row)| pick(row)).collect();
        rows.sort_by_key(|(name, row)| (row.wait.due, *name));
        rows.into_iter().take(limit).map(|(_, row)| row.clone()).collect()
    }
}

impl Memory {
    fn tables(&self) -> RwLockReadGuard<'_, Tables> {
        self.tables.read().unwrap_or_else(PoisonError::into_inner)
    }

    fn tables_mut(&self) -> RwLockWriteGuard<'_, Tables> {
        self.tables.write().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Shelf for Memory {
    fn begin(&mut self) -> Got<()> {
        Ok(())
    }

    fn commit(&mut self) -> Got<()> {
        Ok(())
    }

    fn rollback(&mut self) {}

    fn hold(&mut self) -> Got<()> {
        let held = self.tables().clone();
        self.tables = Arc::new(RwLock::new(held));
        Ok(())
    }

    fn append(&mut self, change: &Change) -> Got<()> {
        self.tables_mut().append(change);
        Ok(())
    }

    fn add_message(&mut self, message: &NewMessage) -> Got<()> {
        self.tables_mut().add_message(message);
        Ok(())
    }

    fn set_reminder(&mut self, row: &WaitRow) -> Got<()> {
        self.tables_mut().set_reminder(row);
        Ok(())
    }

    fn set_sent(&mut self, id: u64, at: At) -> Got<()> {
        self.tables_mut().set_sent(id, at);
        Ok(())
    }

    fn set_failed(&mut self, id: u64, why: &str, at: At) -> Got<()> {
        self.tables_mut().set_failed(id, why, at);
        Ok(())
    }

    fn pulse(&mut self) -> Got<()> {
        drop(self.tables_mut());
        Ok(())
    }

    fn clear(&mut self) -> Got<()> {
        self.tables_mut().clear();
        Ok(())
    }

    fn derived(&mut self) -> Got<u32> {
        Ok(self.tables().derived)
    }

    fn set_derived(&mut self, version: u32) -> Got<()> {
        self.tables_mut().derived = version;
        Ok(())
    }

    fn show(&mut self, change: &Shows) -> Got<()> {
        self.tables_mut().show(change);
        Ok(())
    }

    fn head(&mut self) -> Got<Head> {
        let tables = self.tables();
        let position = u64::try_from(tables.events.len()).unwrap_or(u64::MAX);
        let last = tables.commands.last();
        Ok(last.map_or_else(Head::default, |row| Head { command: row.id, position, chain: row.chain }))
    }

    fn command_of(&mut self, key: Key) -> Got<Option<CommandRow>> {
        let tables = self.tables();
        Ok(tables.keys.get(&key).and_then(|place| tables.commands.get(*place)).cloned())
    }

    fn commands(&mut self, after: u64, limit: usize) -> Got<Vec<CommandRow>> {
        Ok(self.tables().commands.iter().skip(index(after)).take(limit).cloned().collect())
    }

    fn events(&mut self, after: u64, limit: usize) -> Got<Vec<Kept>> {
        let tables = self.tables();
        let places = index(after)..index(after).saturating_add(limit).min(tables.events.len());
        Ok(places.filter_map(|place| tables.kept(place)).collect())
    }

    fn events_of(&mut self, stream: &Stream, after: u32, limit: usize) -> Got<Vec<Kept>> {
        let tables = self.tables();
        let places = tables.streams.get(stream).into_iter().flatten();
        let places = places.skip(index(u64::from(after))).take(limit);
        Ok(places.filter_map(|place| tables.kept(*place)).collect())
    }

    fn version(&mut self, stream: &Stream) -> Got<u32> {
        Ok(u32::try_from(self.tables().streams.get(stream).map_or(0, Vec::len)).unwrap_or(u32::MAX))
    }

    fn version_at(&mut self, stream: &Stream, position: u64) -> Got<u32> {
        let tables = self.tables();
        let before = |places: &Vec<usize>| places.partition_point(|place| *place < index(position));
        Ok(u32::try_from(tables.streams.get(stream).map_or(0, before)).unwrap_or(u32::MAX))
    }

    fn postings_of(&mut self, stream: &Stream) -> Got<Vec<Moved>> {
        let tables = self.tables();
        let places = tables.streams.get(stream).into_iter().flatten();
        let positions = places.filter_map(|place| tables.events.get(*place)).map(|(event, _)| event.position);
        let rows = positions.flat_map(|at| tables.postings.range((at, 0)..=(at, u32::MAX)));
        rows.filter_map(|(_, row)| tables.moved(row).transpose()).collect()
    }

    fn postings(&mut self, after: u64, to: u64) -> Got<Vec<PostingRow>> {
        let behind = (Bound::Excluded((after, u32::MAX)), Bound::Included((to, u32::MAX)));
        Ok(if after < to {
            self.tables().postings.range(behind).map(|(_, row)| row.clone()).collect()
        } else {
            Vec::new()
        })
    }

    fn posting_count(&mut self) -> Got<u64> {
        Ok(u64::try_from(self.tables().postings.len()).unwrap_or(u64::MAX))
    }

    fn movements(&mut self) -> Got<Vec<(String, String, i64)>> {
        let mut sums: BTreeMap<(String, String), i64> = BTreeMap::new();
        for row in self.tables().postings.values() {
            let sum = sums.entry((row.debit.clone(), row.credit.clone())).or_default();
            *sum = sum.saturating_add(row.fen);
        }
        Ok(sums.into_iter().map(|((debit, credit), fen)| (debit, credit, fen)).collect())
    }

    fn event_count(&mut self) -> Got<u64> {
        Ok(u64::try_from(self.tables().events.len()).unwrap_or(u64::MAX))
    }

    fn snapshot(&mut self, stream: &Stream) -> Got<Option<Snapshot>> {
        Ok(self.tables().snapshots.get(stream).cloned())
    }

    fn next_stream(&mut self, after: Option<&Stream>) -> Got<Option<Stream>> {
        let tables = self.tables();
        let start = after.map_or(Bound::Unbounded, |stream| Bound::Excluded(*stream));
        Ok(tables.streams.range((start, Bound::Unbounded)).next().map(|(stream, _)| *stream))
    }

    fn list(&mut self, list: &str, page: &Page) -> Got<Vec<(Stream, i64)>> {
        let tables = self.tables();
        let Some(rows) = tables.lists.get(list) else { return Ok(Vec::new()) };
        let edge = page.after.map_or(Bound::Unbounded, Bound::Excluded);
        let turned = |(rank, stream): &(i64, Stream)| (*stream, *rank);
        Ok(if page.newest_first {
            rows.range((Bound::Unbounded, edge)).rev().take(page.rows()).map(turned).collect()
        } else {
            rows.range((edge, Bound::Unbounded)).take(page.rows()).map(turned).collect()
        })
    }

    fn count(&mut self, list: &str) -> Got<u64> {
        Ok(self.tables().lists.get(list).map_or(0, |rows| u64::try_from(rows.len()).unwrap_or(u64::MAX)))
    }

    fn sum(&mut self, list: &str) -> Got<i64> {
        let ranks = |rows: &BTreeSet<(i64, Stream)>| rows.iter().map(|(rank, _)| *rank).sum();
        Ok(self.tables().lists.get(list).map_or(0, ranks))
    }

    fn lists(&mut self, from: &str, to: &str) -> Got<Vec<(String, u64)>> {
        let tables = self.tables();
        let between = tables.lists.range(from.to_owned()..to.to_owned()).filter(|(_, rows)| !rows.is_empty());
        let counted = |rows: &BTreeSet<(i64, Stream)>| u64::try_from(rows.len()).unwrap_or(u64::MAX);
        Ok(between.map(|(list, rows)| (list.clone(), counted(rows))).collect())
    }

    fn has_row(&mut self, row: &ListRow) -> Got<bool> {
        Ok(self.tables().lists.get(&row.list).is_some_and(|rows| rows.contains(&(row.rank, row.stream))))
    }

    fn rows(&mut self, after: Option<&ListRow>, limit: usize) -> Got<Vec<ListRow>> {
        let tables = self.tables();
        let row = |list: &String, (rank, stream): &(i64, Stream)| ListRow {
            list: list.clone(),
            rank: *rank,
            stream: *stream,
        };
        let first = after.map_or(String::new(), |row| row.list.clone());
        let all =
            tables.lists.range(first..).flat_map(|(list, rows)| rows.iter().map(move |it| row(list, it)));
        Ok(all.filter(|row| after.is_none_or(|after| row > after)).take(limit).collect())
    }

    fn row_count(&mut self) -> Got<u64> {
        Ok(self.tables().lists.values().map(|rows| u64::try_from(rows.len()).unwrap_or(u64::MAX)).sum())
    }

    fn waits_of(&mut self, stream: &Stream) -> Got<Vec<WaitRow>> {
        let tables = self.tables();
        let theirs = tables.waits.range((*stream, String::new())..).take_while(|((of, _), _)| of == stream);
        let mut rows: Vec<_> = theirs.map(|(_, row)| row.clone()).collect();
        rows.sort_by_key(|row| row.wait.due);
        Ok(rows)
    }

    fn waits_for(&mut self, who: &Party, limit: usize) -> Got<Vec<WaitRow>> {
        Ok(self.tables().waits_by_due(limit, |row| row.wait.who == *who))
    }

    fn queue(
        &mut self,
        who: &Party,
        kinds: &[&str],
        after: Option<&WaitPlace>,
        limit: usize,
    ) -> Got<Vec<WaitRow>> {
        let place = |row: &WaitRow| (row.wait.due, row.stream, row.wait.key.to_string());
        let wanted = |row: &WaitRow| kinds.is_empty() || kinds.contains(&kind_name(row));
        let behind = |row: &WaitRow| after.is_none_or(|after| place(row) > *after);
        Ok(self.tables().waits_by_due(limit, |row| row.wait.who == *who && wanted(row) && behind(row)))
    }

    fn queues(&mut self, who: &Party) -> Got<Vec<(String, u64, At)>> {
        let mut found: BTreeMap<String, (u64, At)> = BTreeMap::new();
        for row in self.tables().waits.values().filter(|row| row.wait.who == *who) {
            let known = found.entry(kind_name(row).to_owned()).or_insert((0, row.wait.due));
            *known = (known.0.saturating_add(1), known.1.min(row.wait.due));
        }
        Ok(found.into_iter().map(|(kind, (count, first))| (kind, count, first)).collect())
    }

    fn due(&mut self, at: At, after: Option<&WaitPlace>, limit: usize) -> Got<Vec<WaitRow>> {
        let place = |row: &WaitRow| (row.wait.due, row.stream, row.wait.key.to_string());
        let behind = |row: &WaitRow| after.is_none_or(|after| place(row) > *after);
        Ok(self.tables().waits_by_due(limit, |row| row.wait.due <= at && behind(row)))
    }

    fn reminders(&mut self, at: At, limit: usize) -> Got<Vec<WaitRow>> {
        let tables = self.tables();
        let due = |row: &&WaitRow| row.remind_at.is_some_and(|moment| moment <= at);
        let mut rows: Vec<_> = tables.waits.values().filter(due).collect();
        rows.sort_by_key(|row| row.remind_at);
        Ok(rows.into_iter().take(limit).cloned().collect())
    }

    fn next_waiting(&mut self, after: Option<&Stream>) -> Got<Option<Stream>> {
        let tables = self.tables();
        let behind = |(stream, _): &&(Stream, String)| after.is_none_or(|after| stream > after);
        let start = after.map_or(Bound::Unbounded, |stream| Bound::Included((*stream, String::new())));
        Ok(tables
            .waits
            .range((start, Bound::Unbounded))
            .map(|(name, _)| name)
            .find(behind)
            .map(|(stream, _)| *stream))
    }

    fn wait_count(&mut self) -> Got<u64> {
        Ok(u64::try_from(self.tables().waits.len()).unwrap_or(u64::MAX))
    }

    fn outbox(&mut self, at: At, limit: usize) -> Got<Vec<Message>> {
        let tables = self.tables();
        let due = tables.outbox.values().filter(|(message, next)| message.sent.is_none() && *next <= at);
        Ok(due.take(limit).map(|(message, _)| message.clone()).collect())
    }

    fn unsent(&mut self, before: At) -> Got<Unsent> {
        let tables = self.tables();
        let mut found = Unsent::default();
        for (message, _) in tables.outbox.values().filter(|(message, _)| message.sent.is_none()) {
            found.count = found.count.saturating_add(1);
            found.failed = found.failed.saturating_add(u64::from(message.attempts > 0));
            found.late = found.late.saturating_add(u64::from(message.created < before));
        }
        Ok(found)
    }

    fn inbox(&mut self, to: &Party, limit: usize) -> Got<Vec<Message>> {
        let tables = self.tables();
        let theirs = tables.outbox.values().rev().filter(|(message, _)| message.to == *to);
        Ok(theirs.take(limit).map(|(message, _)| message.clone()).collect())
    }
}
