//! Logs, on the standard error. What it is not: what a command prints as its answer.

use tracing_subscriber::{EnvFilter, fmt};

/// Begins to log; at most once.
pub(crate) fn begin(level: &str, json: bool) {
    let filter = EnvFilter::try_new(level).unwrap_or_else(|_| EnvFilter::new("info"));
    let ansi = std::io::IsTerminal::is_terminal(&std::io::stderr());
    let logs = fmt().with_env_filter(filter).with_writer(std::io::stderr).with_ansi(ansi);
    // Somebody who logs already goes on logging.
    let _ = if json { logs.json().try_init() } else { logs.try_init() };
}
