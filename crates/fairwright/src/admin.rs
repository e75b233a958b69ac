//! `admin`: what only somebody with the disk may do. What it is not: the operator's pages.

use crate::config::Config;
use crate::trouble::Trouble;
use crate::{data, serve};
use rules::Policy;
use std::process::ExitCode;
use store::Store;

/// Prints a new one-time link to claim a fresh server, running or not: the journal is only read, and the link is one row in
/// the vault, which SQLite lets two processes write by turns.
///
/// # Errors
/// There is no store, it is of another version of this program, or the market has been claimed.
pub(crate) fn claim(config: &Config) -> Result<ExitCode, Trouble> {
    let store = data::beside(&config.data)?;
    let failed =
        |failure| Trouble::new("no link can be made").why(failure).next("see that the disk has room");
    if store.charter().map_err(failed)?.is_some() {
        return Err(Trouble::new("this market has been claimed")
            .why("a claim link founds a market, and this one is founded")
            .next(format!(
                "sign in with the operator's address of mail; without SMTP the code is in {}",
                config.data.join("mail").display()
            )));
    }
    // The policy is that of the server which is claimed; the link alone is made here.
    let here = data::served_at(&config.data).unwrap_or_else(|| format!("http://{}", config.listen));
    let app = serve::app(config, store, Policy::fairwright(), &here)?;
    say!("{}", app.new_claim().map_err(failed)?);
    Ok(ExitCode::SUCCESS)
}
