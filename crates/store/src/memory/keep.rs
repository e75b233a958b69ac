//! Keeping rows in memory: every write is whole at once and cannot fail, so there is nothing to roll back.

use super::tables::{Tables, Telling};
use crate::order::Message;
use crate::shelf::{Change, ListRow, NewMessage, Shows, WaitRow, retry_after};
use market::{OwnerId, Party, Stream};
use rules::At;

impl Tables {
    pub(super) fn append(&mut self, change: &Change) {
        self.keys.insert(change.command.key, self.commands.len());
        self.commands.push(change.command.clone());
        for event in &change.events {
            self.streams.entry(event.stream).or_default().push(self.events.len());
            self.events.push((event.clone(), change.command.id));
        }
        let postings = change.postings.iter().map(|row| ((row.position, row.place), row.clone()));
        self.postings.extend(postings);
        self.show(&change.shows);
    }

    pub(super) fn show(&mut self, shows: &Shows) {
        shows.rows.gone.iter().for_each(|row| self.remove_row(row));
        shows.rows.new.iter().for_each(|row| self.add_row(row));
        shows.waits.gone.iter().for_each(|row| self.remove_wait(row));
        let waits = shows.waits.new.iter().map(|row| (name(row), row.clone()));
        self.waits.extend(waits);
        shows.messages.iter().for_each(|message| self.add_message(message));
        let snapshots = shows.snapshots.iter().map(|snapshot| (snapshot.stream, snapshot.clone()));
        self.snapshots.extend(snapshots);
    }

    pub(super) fn clear(&mut self) {
        self.lists.clear();
        self.waits.clear();
        self.snapshots.clear();
    }

    fn add_row(&mut self, row: &ListRow) {
        self.lists.entry(row.list.clone()).or_default().insert((row.rank, row.stream));
    }

    fn remove_row(&mut self, row: &ListRow) {
        if let Some(list) = self.lists.get_mut(&row.list) {
            list.remove(&(row.rank, row.stream));
            if list.is_empty() {
                self.lists.remove(&row.list);
            }
        }
    }

    /// With the wait goes what was not yet said of it.
    fn remove_wait(&mut self, row: &WaitRow) {
        let name = name(row);
        let unsent = |(_, id): &(&Telling, &u64)| self.outbox.get(id).is_some_and(|(m, _)| m.sent.is_none());
        let of_it =
            self.told.range(first(&name)..).take_while(|(told, _)| told.0 == name.0 && told.1 == name.1);
        let gone: Vec<_> = of_it.filter(unsent).map(|(told, id)| (told.clone(), *id)).collect();
        for (told, id) in gone {
            self.told.remove(&told);
            self.outbox.remove(&id);
        }
        self.waits.remove(&name);
    }

    pub(super) fn add_message(&mut self, new: &NewMessage) {
        let NewMessage { stream, wait, reminder, created } = new;
        let telling = (*stream, wait.key.to_string(), wait.since, wait.due, *reminder, wait.who);
        if self.told.contains_key(&telling) {
            return;
        }
        self.messages = self.messages.saturating_add(1);
        let message = Message {
            id: self.messages,
            stream: *stream,
            wait: wait.clone(),
            to: wait.who,
            reminder: *reminder,
            created: *created,
            sent: None,
            attempts: 0,
            last_error: None,
        };
        self.told.insert(telling, self.messages);
        self.outbox.insert(self.messages, (message, *created));
    }

    pub(super) fn set_reminder(&mut self, row: &WaitRow) {
        if let Some(kept) = self.waits.get_mut(&name(row)) {
            kept.remind_at = row.remind_at;
        }
    }

    pub(super) fn set_sent(&mut self, id: u64, at: At) {
        if let Some((message, _)) = self.outbox.get_mut(&id) {
            message.sent.get_or_insert(at);
        }
    }

    pub(super) fn set_failed(&mut self, id: u64, why: &str, at: At) {
        if let Some((message, next)) = self.outbox.get_mut(&id).filter(|(message, _)| message.sent.is_none())
        {
            *next = retry_after(message.attempts, at);
            message.attempts = message.attempts.saturating_add(1);
            message.last_error = Some(why.to_owned());
        }
    }
}

fn name(row: &WaitRow) -> (Stream, String) {
    (row.stream, row.wait.key.to_string())
}

/// Before every message about a wait.
fn first((stream, key): &(Stream, String)) -> Telling {
    let least = At::seconds(i64::MIN);
    (*stream, key.clone(), least, least, 0, Party::Owner(OwnerId::from_bytes([0; 16])))
}
