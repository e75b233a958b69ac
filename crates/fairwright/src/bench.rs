//! `bench`: measures the store on the disk it is given. What it is not: a promise; another disk gives other numbers.

use crate::cli::BenchStore;
use crate::trouble::Trouble;
use std::process::ExitCode;

/// Prints a line for each number of clients.
///
/// # Errors
/// The folder cannot be written, or a number makes no sense.
pub(crate) fn run(asked: &BenchStore) -> Result<ExitCode, Trouble> {
    if asked.clients.contains(&0) || !(0.1..=3_600.0).contains(&asked.seconds) {
        let next = "give at least 1 client, and between 0.1 and 3600 seconds";
        return Err(Trouble::new("nothing can be measured so").next(next));
    }
    let rows = store::bench::bench(&asked.dir, &asked.clients, asked.seconds).map_err(|failure| {
        let what = format!("cannot measure in {}", asked.dir.display());
        Trouble::new(what).why(failure).next("name a folder that may be written with --dir DIR")
    })?;
    if !asked.json {
        say!("clients  commands/s  raw commits/s  ratio  p99 ms");
    }
    for row in rows {
        if asked.json {
            say!("{}", serde_json::to_string(&row).unwrap_or_default());
        } else {
            let (whole, raw) = (row.commands_per_second, row.raw_commits_per_second);
            say!("{:>7}  {whole:>10.0}  {raw:>13.0}  {:>5.2}  {:>6.2}", row.clients, row.ratio, row.p99_ms);
        }
    }
    Ok(ExitCode::SUCCESS)
}
