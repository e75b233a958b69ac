//! Reminders: a message at each of the policy's shares of a waiting time. What it is not: sending.

use super::clerk::Clerk;
use super::shown;
use crate::shelf::{Got, NewMessage, WaitRow};
use rules::At;
use rules::policy::Policy;

/// Reminders written in one go; the clock asks again.
const REMIND_MOST: usize = 500;

/// Writes the reminders whose moment has come. Where several passed unseen, only the last is written: nobody is helped by
/// three letters in one minute.
pub(crate) fn remind(clerk: &mut Clerk, at: At) -> Got<usize> {
    let rows = clerk.shelf.reminders(at, REMIND_MOST)?;
    for row in &rows {
        let policy = clerk.look(row.stream)?.and_then(|(a, charter)| shown::policy(a, charter)).cloned();
        let (next, reminder) = policy.map_or((None, 0), |policy| step(row, &policy, at));
        if reminder > 0 {
            let wait = row.wait.clone();
            clerk.shelf.add_message(&NewMessage { stream: row.stream, wait, reminder, created: at })?;
        }
        clerk.shelf.set_reminder(&WaitRow { remind_at: next, ..row.clone() })?;
    }
    Ok(rows.len())
}

/// The moment of the next reminder, and the number of the one that is due.
fn step(row: &WaitRow, policy: &Policy, at: At) -> (Option<At>, u8) {
    let passed = shown::reminders(&row.wait, policy).into_iter().filter(|moment| *moment <= at).count();
    (shown::next_reminder(&row.wait, policy, at), u8::try_from(passed).unwrap_or(u8::MAX))
}
