//! What an aggregate shows: its places in lists, and what it waits for. Only what changed is written. What it is not:
//! their meaning; the core says what they are.

use crate::shelf::{ListRow, NewMessage, Shows, WaitRow};
use market::charter::Charter;
use market::{Aggregate, Party, ReadRow, Stream, Wait};
use rules::At;
use rules::policy::Policy;
use std::cmp::Ordering;

/// What an aggregate shows, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Shown {
    pub(crate) rows: Vec<ReadRow>,
    pub(crate) waits: Vec<Wait>,
}

impl Shown {
    /// What this one shows under a charter; nothing where it does not exist.
    pub(crate) fn of(aggregate: Option<&Aggregate>, charter: Option<&Charter>) -> Self {
        let (Some(aggregate), Some(charter)) = (aggregate, charter) else { return Self::default() };
        let mut rows = aggregate.rows(charter);
        rows.sort_unstable();
        rows.dedup();
        let mut waits = aggregate.waits(charter);
        waits.sort_by(|a, b| a.key.cmp(&b.key));
        waits.dedup_by(|a, b| a.key == b.key);
        Self { rows, waits }
    }
}

/// A place in a list as it is kept: by the list's name.
pub(crate) fn list_row(stream: &Stream, row: &ReadRow) -> ListRow {
    ListRow { list: row.list.to_string(), rank: row.rank, stream: *stream }
}

/// Who needs to know when something waits: a person, not the market's clock.
pub(crate) const fn is_person(party: &Party) -> bool {
    !matches!(party, Party::Market)
}

/// The policy an aggregate lives under: a project under the one it was posted under, the rest under the newest.
pub(crate) fn policy<'a>(aggregate: &Aggregate, charter: &'a Charter) -> Option<&'a Policy> {
    let edition = match aggregate {
        Aggregate::Project(project) => charter.edition(project.policy),
        _ => charter.now(),
    };
    edition.ok().map(|edition| &edition.policy)
}

/// When reminders of a wait go out, in order. What is told at once is no reminder, and at the deadline it is too late.
pub(crate) fn reminders(wait: &Wait, policy: &Policy) -> Vec<At> {
    let mut moments = wait.reminders(policy);
    moments.retain(|at| *at > wait.since && *at < wait.due);
    moments.sort();
    moments
}

/// The first reminder of a wait behind a moment.
pub(crate) fn next_reminder(wait: &Wait, policy: &Policy, after: At) -> Option<At> {
    reminders(wait, policy).into_iter().find(|at| *at > after)
}

/// One aggregate, and what is needed to write what it shows.
pub(crate) struct Showing<'a> {
    pub(crate) stream: &'a Stream,
    pub(crate) policy: Option<&'a Policy>,
    /// The moment of the change.
    pub(crate) at: At,
}

impl Showing<'_> {
    /// Writes into `shows` what differs between what was shown and what is shown now.
    pub(crate) fn compare(&self, shows: &mut Shows, was: &Shown, now: &Shown) {
        walk(&was.rows, &now.rows, ReadRow::cmp, |gone, new| {
            if gone != new {
                shows.rows.gone.extend(gone.map(|row| list_row(self.stream, row)));
                shows.rows.new.extend(new.map(|row| list_row(self.stream, row)));
            }
        });
        let by_key = |a: &Wait, b: &Wait| a.key.cmp(&b.key);
        walk(&was.waits, &now.waits, by_key, |gone, new| {
            if gone != new {
                shows.waits.gone.extend(gone.map(|wait| self.row(wait)));
                shows.waits.new.extend(new.map(|wait| self.row(wait)));
                shows.messages.extend(new.filter(|wait| is_person(&wait.who)).map(|wait| self.message(wait)));
            }
        });
    }

    fn row(&self, wait: &Wait) -> WaitRow {
        let policy = self.policy.filter(|_| is_person(&wait.who));
        let remind_at = policy.and_then(|policy| next_reminder(wait, policy, self.at));
        WaitRow { stream: *self.stream, wait: wait.clone(), remind_at }
    }

    fn message(&self, wait: &Wait) -> NewMessage {
        NewMessage { stream: *self.stream, wait: wait.clone(), reminder: 0, created: self.at }
    }
}

/// Walks two ordered lists side by side: what stands at the same place in both comes together.
fn walk<T>(a: &[T], b: &[T], order: fn(&T, &T) -> Ordering, mut pair: impl FnMut(Option<&T>, Option<&T>)) {
    let (mut a, mut b) = (a.iter().peekable(), b.iter().peekable());
    loop {
        let side = match (a.peek(), b.peek()) {
            (None, None) => return,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some(x), Some(y)) => order(x, y),
        };
        match side {
            Ordering::Less => pair(a.next(), None),
            Ordering::Greater => pair(None, b.next()),
            Ordering::Equal => pair(a.next(), b.next()),
        }
    }
}
