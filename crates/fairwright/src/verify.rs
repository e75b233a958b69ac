//! `verify`: goes through the journal and says what it found, beside a running server too. What it is not: a repair;
//! nothing is written.

use crate::config::Config;
use crate::data;
use crate::trouble::Trouble;
use std::process::ExitCode;

/// Prints what was gone through; exit 1 and the first break where something does not hold.
///
/// # Errors
/// There is no store, or it cannot be opened.
pub(crate) fn run(config: &Config) -> Result<ExitCode, Trouble> {
    match data::verified(&config.data)? {
        Ok(it) => {
            say!("{} holds, from the first command to the last:", config.data.display());
            say!("  {} commands, {} events, {} postings", it.commands, it.events, it.postings);
            say!("  {} aggregates, {} rows of lists, {} waits", it.streams, it.rows, it.waits);
            say!("  state {}", it.state);
            if !it.compared {
                say!(
                    "Lists, waits and snapshots are another version's and were not compared: serve derives them anew."
                );
            }
            Ok(ExitCode::SUCCESS)
        }
        Err(broken) => {
            say!("{} does not hold: {broken}", config.data.display());
            say!("Stop the server, keep this folder as it is, and go back to the last copy that verifies.");
            Ok(ExitCode::FAILURE)
        }
    }
}
