//! The hammer: a market that is given orders as fast as it takes them, so that it can be killed in the middle. It prints
//! each order's number once it is acknowledged, and `! number reason` where one is not. What it is not: a command for
//! people; and it never touches a market that is not its own.

mod orders;

use crate::data;
use crate::trouble::Trouble;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};
use store::{Failure, Store};

/// Gives orders from the `first` on until it is killed, or `count` were given.
///
/// # Errors
/// The folder holds another market, or cannot be used.
pub(crate) fn run(folder: &Path, clients: u64, first: u64, count: u64) -> Result<ExitCode, Trouble> {
    let (store, _lock) = data::open(folder)?;
    let refused = |failure: Failure| Trouble::new("the hammer cannot begin").why(failure);
    let charter = store.charter().map_err(refused)?;
    if charter.is_some_and(|charter| charter.custodian.holder.as_str() != orders::HOLDER) {
        return Err(Trouble::new("this is a market of people").next("name an empty folder"));
    }
    for order in orders::setting_up() {
        store.execute(order).map_err(refused)?;
    }
    let (next, out) = (AtomicU64::new(first), Mutex::new(std::io::stdout()));
    let last = first.saturating_add(count);
    std::thread::scope(|scope| {
        for _ in 0..clients {
            scope.spawn(|| client(&store, &next, last, &out));
        }
    });
    Ok(ExitCode::SUCCESS)
}

fn client(store: &dyn Store, next: &AtomicU64, last: u64, out: &Mutex<std::io::Stdout>) {
    loop {
        let n = next.fetch_add(1, Ordering::Relaxed);
        if n >= last {
            return;
        }
        let line = match store.execute(orders::order(n)) {
            Ok(_) => format!("{n}\n"),
            Err(failure) => format!("! {n} {}\n", failure.to_string().replace('\n', " ")),
        };
        let Ok(mut out) = out.lock() else { return };
        // One write a line: a killed process has printed all of a line or nothing.
        if out.write_all(line.as_bytes()).and_then(|()| out.flush()).is_err() {
            return;
        }
    }
}
