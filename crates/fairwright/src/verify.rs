//! `verify`: goes through the journal and says what it found. What it is not: a repair.

use crate::config::Config;
use crate::data;
use crate::trouble::Trouble;
use std::process::ExitCode;
use store::Store;

/// Prints what was gone through; exit 1 and the first break where something does not hold.
///
/// # Errors
/// There is no store, or it cannot be opened.
pub(crate) fn run(config: &Config) -> Result<ExitCode, Trouble> {
    let store = data::open_existing(&config.data)?;
    match store.verify() {
        Ok(it) => {
            say!("{} holds, from the first command to the last:", config.data.display());
            say!("  {} commands, {} events, {} postings", it.commands, it.events, it.postings);
            say!("  {} aggregates, {} rows of lists, {} waits", it.streams, it.rows, it.waits);
            say!("  state {}", it.state);
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => {
            say!("{} does not hold: {broken}", config.data.display());
            say!("Stop the server, keep this folder as it is, and go back to the last copy that verifies.");
            Ok(ExitCode::FAILURE)
        }
    }
}
