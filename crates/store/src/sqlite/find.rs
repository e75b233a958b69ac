//! Finding rows on SQLite.

use super::row::{Moment, Name, command, int, json, kept, number, wait, waiting};
use super::{Shelved, sql};
use crate::journal::posting::basis;
use crate::order::{Message, Moved, Page, Unsent};
use crate::shelf::{
    Change, CommandRow, Fault, Got, Head, Kept, ListRow, NewMessage, PostingRow, Shelf, Shows, Snapshot,
    WaitPlace, WaitRow,
};
use market::{Key, Party, Posting, Stream};
use rules::{At, Money};
use rusqlite::{OptionalExtension, Params, Row, params};

type Read<T> = fn(&Row<'_>) -> rusqlite::Result<T>;

impl Shelved {
    fn all<T>(&self, text: &str, values: impl Params, read: Read<T>) -> Got<Vec<T>> {
        let mut statement = self.connection.prepare_cached(text)?;
        let rows = statement.query_map(values, read)?;
        rows.collect::<Result<_, _>>().map_err(Fault::from)
    }

    fn one<T>(&self, text: &str, values: impl Params, read: Read<T>) -> Got<Option<T>> {
        Ok(self.connection.prepare_cached(text)?.query_row(values, read).optional()?)
    }

    fn counted(&self, text: &str, values: impl Params) -> Got<u64> {
        Ok(self.one(text, values, |row| number(row, 0))?.unwrap_or(0))
    }
}

fn posting(row: &Row<'_>) -> rusqlite::Result<PostingRow> {
    Ok(PostingRow {
        position: number(row, 0)?,
        place: number(row, 1)?,
        debit: row.get(2)?,
        credit: row.get(3)?,
        fen: row.get(4)?,
        basis: row.get(5)?,
    })
}

fn moved(row: &Row<'_>) -> rusqlite::Result<Moved> {
    let basis = basis(row.get_ref(6)?.as_str()?).map_err(|e| {
        rusqlite::Error::FromSqlConversionFailure(6, rusqlite::types::Type::Text, Box::new(e))
    })?;
    let posting = Posting { debit: row.get(3)?, credit: row.get(4)?, amount: Money::fen(row.get(5)?), basis };
    Ok(Moved {
        position: number(row, 0)?,
        stream: row.get::<_, Name>(1)?.0,
        at: row.get::<_, Moment>(2)?.0,
        posting,
    })
}

fn list_row(row: &Row<'_>) -> rusqlite::Result<ListRow> {
    Ok(ListRow { list: row.get(0)?, rank: row.get(1)?, stream: row.get::<_, Name>(2)?.0 })
}

fn ranked(row: &Row<'_>) -> rusqlite::Result<(Stream, i64)> {
    Ok((row.get::<_, Name>(0)?.0, row.get(1)?))
}

fn stream(row: &Row<'_>) -> rusqlite::Result<Stream> {
    Ok(row.get::<_, Name>(0)?.0)
}

fn message(row: &Row<'_>) -> rusqlite::Result<Message> {
    let wait = wait(row, 2)?;
    Ok(Message {
        id: number(row, 0)?,
        stream: row.get::<_, Name>(1)?.0,
        to: wait.who,
        wait,
        reminder: number(row, 6)?,
        created: row.get::<_, Moment>(7)?.0,
        sent: row.get::<_, Option<Moment>>(8)?.map(|moment| moment.0),
        attempts: number(row, 9)?,
        last_error: row.get(10)?,
    })
}

impl Shelf for Shelved {
    fn begin(&mut self) -> Got<()> {
        Ok(self.connection.execute_batch("BEGIN IMMEDIATE")?)
    }

    fn commit(&mut self) -> Got<()> {
        if self.connection.is_autocommit() {
            return Err(Fault("the transaction was given up".into()));
        }
        Ok(self.connection.execute_batch("COMMIT")?)
    }

    fn rollback(&mut self) {
        if !self.connection.is_autocommit()
            && let Err(error) = self.connection.execute_batch("ROLLBACK")
        {
            tracing::error!(%error, "a transaction could not be rolled back");
        }
    }

    fn hold(&mut self) -> Got<()> {
        Ok(self.connection.execute_batch("BEGIN DEFERRED")?)
    }

    fn append(&mut self, change: &Change) -> Got<()> {
        self.append_all(change)
    }

    fn add_message(&mut self, message: &NewMessage) -> Got<()> {
        self.add_message_row(message)
    }

    fn set_reminder(&mut self, row: &WaitRow) -> Got<()> {
        self.set_reminder_row(row)
    }

    fn set_sent(&mut self, id: u64, at: At) -> Got<()> {
        self.run(sql::SET_SENT, params![int(id), Moment(at)]).map(|_| ())
    }

    fn set_failed(&mut self, id: u64, why: &str, at: At) -> Got<()> {
        self.fail(id, why, at)
    }

    fn pulse(&mut self) -> Got<()> {
        self.run(sql::PULSE, []).map(|_| ())
    }

    fn clear(&mut self) -> Got<()> {
        [sql::CLEAR_LISTS, sql::CLEAR_WAITS, sql::CLEAR_SNAPSHOTS]
            .iter()
            .try_for_each(|text| self.run(text, []).map(|_| ()))
    }

    fn derived(&mut self) -> Got<u32> {
        let read: Read<u32> = |row| number(row, 0);
        Ok(self.one(sql::DERIVED, [], read)?.unwrap_or(0))
    }

    fn set_derived(&mut self, version: u32) -> Got<()> {
        self.run(sql::SET_DERIVED, [version]).map(|_| ())
    }

    fn show(&mut self, change: &Shows) -> Got<()> {
        self.show_all(change)
    }

    fn head(&mut self) -> Got<Head> {
        let read: Read<Head> =
            |row| Ok(Head { command: number(row, 0)?, position: number(row, 1)?, chain: row.get(2)? });
        Ok(self.one(sql::HEAD, [], read)?.unwrap_or_default())
    }

    fn command_of(&mut self, key: Key) -> Got<Option<CommandRow>> {
        self.one(sql::COMMAND_OF, [key.bytes()], command)
    }

    fn commands(&mut self, after: u64, limit: usize) -> Got<Vec<CommandRow>> {
        self.all(sql::COMMANDS, [int(after), int(limit)], command)
    }

    fn events(&mut self, after: u64, limit: usize) -> Got<Vec<Kept>> {
        self.all(sql::EVENTS, [int(after), int(limit)], kept)
    }

    fn events_of(&mut self, stream: &Stream, after: u32, limit: usize) -> Got<Vec<Kept>> {
        self.all(sql::EVENTS_OF, params![Name(*stream), after, int(limit)], kept)
    }

    fn version(&mut self, stream: &Stream) -> Got<u32> {
        Ok(self.one(sql::VERSION, [Name(*stream)], |row| number(row, 0))?.unwrap_or(0))
    }

    fn version_at(&mut self, stream: &Stream, position: u64) -> Got<u32> {
        let read: Read<u32> = |row| number(row, 0);
        Ok(self.one(sql::VERSION_AT, params![Name(*stream), int(position)], read)?.unwrap_or(0))
    }

    fn postings_of(&mut self, stream: &Stream) -> Got<Vec<Moved>> {
        self.all(sql::POSTINGS_OF, [Name(*stream)], moved)
    }

    fn postings(&mut self, after: u64, to: u64) -> Got<Vec<PostingRow>> {
        self.all(sql::POSTINGS, [int(after), int(to)], posting)
    }

    fn posting_count(&mut self) -> Got<u64> {
        self.counted(sql::POSTING_COUNT, [])
    }

    fn movements(&mut self) -> Got<Vec<(String, String, i64)>> {
        self.all(sql::MOVEMENTS, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
    }

    fn event_count(&mut self) -> Got<u64> {
        self.counted(sql::EVENT_COUNT, [])
    }

    fn snapshot(&mut self, stream: &Stream) -> Got<Option<Snapshot>> {
        let read: Read<(u32, String)> = |row| Ok((number(row, 0)?, row.get(1)?));
        let found = self.one(sql::SNAPSHOT, [Name(*stream)], read)?;
        Ok(found.map(|(version, state)| Snapshot { stream: *stream, version, state }))
    }

    fn next_stream(&mut self, after: Option<&Stream>) -> Got<Option<Stream>> {
        match after {
            None => self.one(sql::FIRST_STREAM, [], stream),
            Some(after) => self.one(sql::NEXT_STREAM, [Name(*after)], stream),
        }
    }

    fn list(&mut self, list: &str, page: &Page) -> Got<Vec<(Stream, i64)>> {
        let limit = int(page.rows());
        match (page.after, page.newest_first) {
            (None, false) => self.all(sql::LIST_UP, params![list, limit], ranked),
            (None, true) => self.all(sql::LIST_DOWN, params![list, limit], ranked),
            (Some((rank, stream)), false) => {
                self.all(sql::LIST_UP_AFTER, params![list, limit, rank, Name(stream)], ranked)
            }
            (Some((rank, stream)), true) => {
                self.all(sql::LIST_DOWN_AFTER, params![list, limit, rank, Name(stream)], ranked)
            }
        }
    }

    fn count(&mut self, list: &str) -> Got<u64> {
        self.counted(sql::COUNT, [list])
    }

    fn sum(&mut self, list: &str) -> Got<i64> {
        Ok(self.one(sql::SUM, [list], |row| row.get(0))?.unwrap_or(0))
    }

    fn lists(&mut self, from: &str, to: &str) -> Got<Vec<(String, u64)>> {
        let read: Read<(String, u64)> = |row| Ok((row.get(0)?, number(row, 1)?));
        self.all(sql::LISTS, [from, to], read)
    }

    fn has_row(&mut self, row: &ListRow) -> Got<bool> {
        Ok(self.one(sql::HAS_ROW, params![row.list, row.rank, Name(row.stream)], |_| Ok(()))?.is_some())
    }

    fn rows(&mut self, after: Option<&ListRow>, limit: usize) -> Got<Vec<ListRow>> {
        match after {
            None => self.all(sql::ROWS, [int(limit)], list_row),
            Some(ListRow { list, rank, stream }) => {
                self.all(sql::ROWS_AFTER, params![int(limit), list, rank, Name(*stream)], list_row)
            }
        }
    }

    fn row_count(&mut self) -> Got<u64> {
        self.counted(sql::ROW_COUNT, [])
    }

    fn waits_of(&mut self, stream: &Stream) -> Got<Vec<WaitRow>> {
        self.all(sql::WAITS_OF, [Name(*stream)], waiting)
    }

    fn waits_for(&mut self, who: &Party, limit: usize) -> Got<Vec<WaitRow>> {
        self.all(sql::WAITS_FOR, params![json(who)?, int(limit)], waiting)
    }

    fn queue(
        &mut self,
        who: &Party,
        kinds: &[&str],
        after: Option<&WaitPlace>,
        limit: usize,
    ) -> Got<Vec<WaitRow>> {
        // Before the first: an empty name stands before every name, an empty blob before every stream.
        let (due, stream, name) = after.map_or((i64::MIN, Vec::new(), ""), |(due, stream, name)| {
            (due.as_seconds(), crate::stream::name(stream), name.as_str())
        });
        let kinds = if kinds.is_empty() { String::new() } else { format!(" {} ", kinds.join(" ")) };
        self.all(sql::QUEUE, params![json(who)?, due, stream, name, kinds, int(limit)], waiting)
    }

    fn queues(&mut self, who: &Party) -> Got<Vec<(String, u64, At)>> {
        let read: Read<(String, u64, At)> =
            |row| Ok((row.get(0)?, number(row, 1)?, row.get::<_, Moment>(2)?.0));
        self.all(sql::QUEUES, [json(who)?], read)
    }

    fn due(&mut self, at: At, after: Option<&WaitPlace>, limit: usize) -> Got<Vec<WaitRow>> {
        match after {
            None => self.all(sql::DUE, params![Moment(at), int(limit)], waiting),
            Some((due, stream, name)) => {
                let values = params![Moment(at), int(limit), Moment(*due), Name(*stream), name];
                self.all(sql::DUE_AFTER, values, waiting)
            }
        }
    }

    fn reminders(&mut self, at: At, limit: usize) -> Got<Vec<WaitRow>> {
        self.all(sql::REMINDERS, params![Moment(at), int(limit)], waiting)
    }

    fn next_waiting(&mut self, after: Option<&Stream>) -> Got<Option<Stream>> {
        match after {
            None => self.one(sql::FIRST_WAITING, [], stream),
            Some(after) => self.one(sql::NEXT_WAITING, [Name(*after)], stream),
        }
    }

    fn wait_count(&mut self) -> Got<u64> {
        self.counted(sql::WAIT_COUNT, [])
    }

    fn outbox(&mut self, at: At, limit: usize) -> Got<Vec<Message>> {
        self.all(sql::OUTBOX, params![Moment(at), int(limit)], message)
    }

    fn unsent(&mut self, before: At) -> Got<Unsent> {
        let read: Read<Unsent> =
            |row| Ok(Unsent { count: number(row, 0)?, failed: number(row, 1)?, late: number(row, 2)? });
        Ok(self.one(sql::UNSENT, [Moment(before)], read)?.unwrap_or_default())
    }

    fn inbox(&mut self, to: &Party, limit: usize) -> Got<Vec<Message>> {
        self.all(sql::INBOX, params![json(to)?, int(limit)], message)
    }
}
