//! The store against its own limit: the whole way of a command, beside a bare group commit of the very rows that these
//! commands write, on the same disk in the same run. What it is not: a promise of seconds; the ratio is what is quoted.

mod bare;
mod work;

use crate::journal::Use;
use crate::memory;
use crate::order::Failure;
use crate::shelf::{Fault, Got};
use crate::sqlite::{self, Options, Sqlite};
use crate::store::Store;
use bare::{Bare, Copyist};
use serde::Serialize;
use std::path::Path;
use std::time::{Duration, Instant};

/// Rounds for each number of clients; the medians count.
const ROUNDS: usize = 3;

/// What was measured at one number of clients.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Row {
    /// Clients that each wait for their answer before they order again.
    pub clients: usize,
    /// Commands carried out, by the whole way.
    pub commands_per_second: f64,
    /// The same commands' rows, written by a bare group commit.
    pub raw_commits_per_second: f64,
    /// The one by the other.
    pub ratio: f64,
    /// The wait of the slowest in a hundred, by the whole way.
    pub p99_ms: f64,
}

/// Measures, in a folder that it makes and removes again; `seconds` go to each number of clients, by the whole way.
///
/// # Errors
/// [`Failure`] where the store fails, or refuses what the benchmark orders.
pub fn bench(folder: &Path, clients: &[usize], seconds: f64) -> Result<Vec<Row>, Failure> {
    let folder = folder.join(format!("bench-{}", std::process::id()));
    let rows = measure(&folder, clients, seconds);
    // Nothing of it is needed, whatever came of it.
    let _ = std::fs::remove_dir_all(&folder);
    rows
}

fn measure(folder: &Path, clients: &[usize], seconds: f64) -> Result<Vec<Row>, Failure> {
    let store = Sqlite::open(&folder.join("whole"), Options::default())?;
    let mut copyist = Copyist::new(memory::opener()(Use::Writing)?)?;
    let bare = Bare::start(sqlite::opener(&folder.join("bare"), Options::default())?(Use::Writing)?)?;
    for order in work::setting_up() {
        bare.commit(copyist.copy(&order)?)?;
        store.execute(order)?;
    }
    let mut next = 0;
    clients.iter().map(|clients| one(&store, &mut copyist, &bare, *clients, seconds, &mut next)).collect()
}

/// One number of clients: by turns the whole way, and the bare commit of the same.
fn one(
    store: &dyn Store,
    copyist: &mut Copyist,
    bare: &Bare,
    clients: usize,
    seconds: f64,
    next: &mut u64,
) -> Result<Row, Failure> {
    let mut rounds = Vec::new();
    for _ in 0..ROUNDS {
        let limit = Duration::from_secs_f64(seconds / 3.0);
        let whole = work::run(store, clients, *next, limit)?;
        let copies: Got<Vec<_>> = (*next..whole.end).map(|n| copyist.copy(&work::order(n))).collect();
        let bare = bare.run(clients, copies?)?;
        *next = whole.end;
        rounds.push((whole.per_second, bare, whole.p99_ms));
    }
    let pick = |read: fn(&(f64, f64, f64)) -> f64| median(rounds.iter().map(read).collect());
    Ok(Row {
        clients,
        commands_per_second: pick(|round| round.0),
        raw_commits_per_second: pick(|round| round.1),
        ratio: pick(|round| round.0 / round.1),
        p99_ms: pick(|round| round.2),
    })
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// The moment, for measuring alone.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures time; nothing is decided by it")]
fn now() -> Instant {
    Instant::now()
}

/// How many a second.
#[expect(clippy::cast_precision_loss, reason = "a rate, not money")]
fn rate(many: usize, took: Duration) -> f64 {
    many as f64 / took.as_secs_f64().max(1e-9)
}

fn joined<T>(thread: std::thread::ScopedJoinHandle<'_, Result<T, Failure>>) -> Result<T, Failure> {
    thread.join().unwrap_or_else(|_| Err(Fault("a client of the benchmark broke".into()).into()))
}
