//! Emptying the write-ahead log: what was erased still stands there in clear until then. What it is not: the erasure; that
//! is committed before.

use crate::shelf::{Fault, Got};
use rusqlite::Connection;
use std::path::Path;
use std::time::Duration;

/// Tries, each of which waits as long for others that read: a page is quick, a copy of the file may take its time.
const TRIES: usize = 4;
const PATIENCE: Duration = Duration::from_secs(1);

/// Writes the log into the file and cuts it to nothing.
///
/// # Errors
/// Somebody reads the vault all the while; then the log still holds what was erased.
pub(super) fn log(writer: &Connection, file: &Path) -> Got<()> {
    writer.busy_timeout(PATIENCE)?;
    let emptied = emptied(writer);
    writer.busy_timeout(super::super::PATIENCE)?;
    if emptied? {
        return Ok(());
    }
    let log = format!("{}-wal", file.display());
    Err(Fault(format!(
        "what was erased is gone for everybody here, but {log} still holds it, since another process reads the vault: end that process (a copy under way, a shell), then erase again"
    )))
}

fn emptied(writer: &Connection) -> Got<bool> {
    for _ in 0..TRIES {
        // The first column says whether somebody was in the way; the statement itself succeeds all the same.
        let busy: bool = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        if !busy {
            return Ok(true);
        }
    }
    Ok(false)
}
