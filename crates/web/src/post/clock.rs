//! The background clock: each wait that came due becomes a command of the market's own. What it is not: a rule; the core
//! decides what a default does, and the deadline came from the policy.

use super::outbox::first_16;
use crate::door::longest_idle;
use crate::{App, Fault};
use market::text::Digest;
use market::{Actor, Command, Key};
use store::{DueRow, Failure};

/// Waits turned into commands in one turn.
const BATCH: usize = 500;

/// Brings every wait due by now to its default, writes the reminders, sweeps the vault; how many defaults were done.
/// A default that is refused is left alone until the next turn: a bad row never holds up the others.
///
/// # Errors
/// The store cannot be read or written.
pub async fn tick(app: &App) -> Result<usize, Failure> {
    let now = app.now();
    let mut done = 0_usize;
    for row in app.store().due(now, BATCH)? {
        let Some(command) = Command::default_of(row.stream, row.wait.key.clone(), app.seed()) else {
            continue;
        };
        match app.run(key(&row), Actor::Market, command).await {
            Ok(_) => done = done.saturating_add(1),
            Err(fault) => not_done(&row, &fault),
        }
    }
    app.store().remind(now)?;
    app.vault().sweep(app.wall().plus_seconds(longest_idle().saturating_neg()), now)?;
    Ok(done)
}

fn not_done(row: &DueRow, fault: &Fault) {
    tracing::warn!(stream = %row.stream, wait = %row.wait.key, fault = fault.name(), "a default was not done");
}

/// The same wait with the same deadline is the same command, however often the clock comes by. A draw's seed is part of
/// the command, so a second clock with another seed is told that the key is used: the draw stands as it fell.
fn key(row: &DueRow) -> Key {
    let name = format!("default {} {} {}", row.stream, row.wait.key, row.wait.due.as_seconds());
    Key::from_bytes(first_16(Digest::of(name.as_bytes())))
}
