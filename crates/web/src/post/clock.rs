//! The background clock: each wait that came due becomes a command of the market's own. What it is not: a rule; the core
//! decides what a default does, and the deadline came from the policy.

use super::watch;
use crate::door::longest_idle;
use crate::{App, Fault, key};
use market::{Actor, Command, Key};
use rules::At;
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use store::{DueRow, Failure, Page, Place};

/// Seconds after which a default that was refused is tried again.
const AGAIN: i64 = 60;
/// Seconds between two sweeps of the vault.
const SWEEP: i64 = 60;

/// Brings every wait due by now to its default, writes the reminders, sweeps the vault; how many defaults were done.
/// Nothing of that happens while the clock itself is in doubt. A default that is refused is left alone for a minute: a
/// bad row never holds up the others, be they five hundred.
///
/// # Errors
/// The store cannot be read or written.
pub async fn tick(app: &App) -> Result<usize, Failure> {
    let now = app.now();
    if watch::look(app, now)?.is_some() {
        return Ok(0);
    }
    let done = defaults(app, now).await?;
    app.beside(move |app| app.store().remind(now)).await?;
    if app.memory().swept.is_due(now) {
        let idle = app.wall().plus_seconds(longest_idle().saturating_neg());
        app.beside(move |app| app.vault().sweep(idle, now)).await?;
    }
    Ok(done)
}

async fn defaults(app: &App, now: At) -> Result<usize, Failure> {
    let (mut done, mut after) = (0_usize, None);
    loop {
        let rows = app.store().due_after(now, after.as_ref(), Page::MOST)?;
        for row in &rows {
            done = done.saturating_add(usize::from(default(app, row, now).await));
        }
        if rows.len() < Page::MOST {
            return Ok(done);
        }
        after = rows.last().map(Place::from);
    }
}

/// Whether it was done.
async fn default(app: &App, row: &DueRow, now: At) -> bool {
    let key = key::of_default(row);
    let command = Command::default_of(row.stream, row.wait.key.clone(), app.seed());
    let Some(command) = command.filter(|_| !app.memory().stuck.rests(key, now)) else { return false };
    let answer = app.run(key, Actor::Market, command).await;
    if let Err(fault) = &answer {
        app.memory().stuck.note(key, now);
        not_done(row, fault);
    }
    answer.is_ok()
}

fn not_done(row: &DueRow, fault: &Fault) {
    tracing::warn!(stream = %row.stream, wait = %row.wait.key, fault = fault.name(), "a default was not done");
}

/// Defaults that were refused, and until when they rest.
#[derive(Debug, Default)]
pub(crate) struct Stuck(Mutex<BTreeMap<Key, At>>);

impl Stuck {
    fn all(&self) -> MutexGuard<'_, BTreeMap<Key, At>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn rests(&self, key: Key, now: At) -> bool {
        self.all().get(&key).is_some_and(|until| *until > now)
    }

    fn note(&self, key: Key, now: At) {
        let mut all = self.all();
        all.retain(|_, until| *until > now);
        all.insert(key, now.plus_seconds(AGAIN));
    }
}

/// When the vault was swept last, in seconds since 1970.
#[derive(Debug)]
pub(crate) struct Swept(AtomicI64);

impl Default for Swept {
    fn default() -> Self {
        Self(AtomicI64::new(i64::MIN))
    }
}

impl Swept {
    /// Whether it is time again; then it is done, for this minute.
    fn is_due(&self, now: At) -> bool {
        let (now, last) = (now.as_seconds(), self.0.load(Ordering::Relaxed));
        // A clock that was set back sweeps too.
        let due = now.abs_diff(last) >= SWEEP.unsigned_abs();
        if due {
            self.0.store(now, Ordering::Relaxed);
        }
        due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vault_is_swept_once_a_minute_whichever_way_the_clock_goes() {
        let (swept, noon) = (Swept::default(), At::seconds(1_772_413_200));
        let due = [0, 1, 59, 60, 61, 0].map(|seconds| swept.is_due(noon.plus_seconds(seconds)));
        assert_eq!(due, [true, false, false, true, false, true]);
    }
}
