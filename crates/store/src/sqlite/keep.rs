//! Writing rows on SQLite: prepared once, on the writer's thread, inside its transaction.

use super::row::{Moment, Name, int, json};
use super::{Shelved, sql};
use crate::shelf::{
    Change, CommandRow, EventRow, Fault, Got, ListRow, NewMessage, PostingRow, Shows, Snapshot, WaitRow,
    retry_after,
};
use rules::At;
use rusqlite::{OptionalExtension, Params, params};

impl Shelved {
    /// Runs a statement; how many rows it changed.
    pub(super) fn run(&self, text: &str, values: impl Params) -> Got<usize> {
        Ok(self.connection.prepare_cached(text)?.execute(values)?)
    }

    pub(super) fn append_all(&self, change: &Change) -> Got<()> {
        // After some errors SQLite gives the transaction up by itself: the rest must not land outside of it.
        if self.connection.is_autocommit() {
            return Err(Fault("no transaction is open".into()));
        }
        self.add_command(&change.command)?;
        change.events.iter().try_for_each(|row| self.add_event(row, change.command.id))?;
        change.postings.iter().try_for_each(|row| self.add_posting(row))?;
        self.show_all(&change.shows)
    }

    pub(super) fn show_all(&self, shows: &Shows) -> Got<()> {
        shows.rows.gone.iter().try_for_each(|row| self.change_row(sql::REMOVE_ROW, row))?;
        shows.rows.new.iter().try_for_each(|row| self.change_row(sql::ADD_ROW, row))?;
        shows.waits.gone.iter().try_for_each(|row| self.remove_wait(row))?;
        shows.waits.new.iter().try_for_each(|row| self.add_wait(row))?;
        shows.messages.iter().try_for_each(|message| self.add_message_row(message))?;
        shows.snapshots.iter().try_for_each(|snapshot| self.add_snapshot(snapshot))
    }

    fn add_command(&self, row: &CommandRow) -> Got<()> {
        let CommandRow { id, key, hash, at, actor, first, events, chain } = row;
        let values =
            params![int(*id), key.bytes(), hash, Moment(*at), json(actor)?, int(*first), int(*events), chain];
        self.run(sql::ADD_COMMAND, values).map(|_| ())
    }

    fn add_event(&self, row: &EventRow, command: u64) -> Got<()> {
        let EventRow { position, stream, version, text } = row;
        let values = params![int(*position), int(command), Name(*stream), version, text];
        self.run(sql::ADD_EVENT, values).map(|_| ())
    }

    fn add_posting(&self, row: &PostingRow) -> Got<()> {
        let PostingRow { position, place, debit, credit, fen, basis } = row;
        self.run(sql::ADD_POSTING, params![int(*position), place, debit, credit, fen, basis]).map(|_| ())
    }

    fn change_row(&self, text: &str, row: &ListRow) -> Got<()> {
        self.run(text, params![row.list, row.rank, Name(row.stream)]).map(|_| ())
    }

    /// With the wait goes what was not yet said of it.
    fn remove_wait(&self, row: &WaitRow) -> Got<()> {
        let name = row.wait.key.to_string();
        self.run(sql::REMOVE_WAIT, params![Name(row.stream), name])?;
        self.run(sql::REMOVE_UNSENT, params![Name(row.stream), name]).map(|_| ())
    }

    fn add_wait(&self, row: &WaitRow) -> Got<()> {
        let WaitRow { stream, wait, remind_at } = row;
        let (key, who) = (json(&wait.key)?, json(&wait.who)?);
        let (since, due, remind_at) = (Moment(wait.since), Moment(wait.due), remind_at.map(Moment));
        let values = params![Name(*stream), wait.key.to_string(), key, who, since, due, remind_at];
        self.run(sql::ADD_WAIT, values).map(|_| ())
    }

    pub(super) fn add_message_row(&self, message: &NewMessage) -> Got<()> {
        let NewMessage { stream, wait, reminder, created } = message;
        let (key, who) = (json(&wait.key)?, json(&wait.who)?);
        let (since, due) = (Moment(wait.since), Moment(wait.due));
        let name = wait.key.to_string();
        let values = params![Name(*stream), name, key, who, since, due, reminder, Moment(*created)];
        self.run(sql::ADD_MESSAGE, values).map(|_| ())
    }

    fn add_snapshot(&self, snapshot: &Snapshot) -> Got<()> {
        let Snapshot { stream, version, state } = snapshot;
        self.run(sql::ADD_SNAPSHOT, params![Name(*stream), version, state]).map(|_| ())
    }

    pub(super) fn set_reminder_row(&self, row: &WaitRow) -> Got<()> {
        let values = params![Name(row.stream), row.wait.key.to_string(), row.remind_at.map(Moment)];
        self.run(sql::SET_REMINDER, values).map(|_| ())
    }

    pub(super) fn fail(&self, id: u64, why: &str, at: At) -> Got<()> {
        let mut find = self.connection.prepare_cached(sql::ATTEMPTS)?;
        let attempts = find.query_row([int(id)], |row| row.get::<_, u32>(0)).optional()?;
        let Some(attempts) = attempts else { return Ok(()) };
        let next = Moment(retry_after(attempts, at));
        self.run(sql::SET_FAILED, params![int(id), attempts.saturating_add(1), why, next]).map(|_| ())
    }
}
