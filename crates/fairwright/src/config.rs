//! The configuration: every key has a default, a line of explanation and one place in the table ([`keys`]); a value comes
//! from the file, the environment or the command line, the later before the earlier. What it is not: the policy; that is
//! the market's law, in a file of its own.

mod dump;
mod keys;
mod read;
mod typed;
mod values;

#[cfg(test)]
mod tests;

pub(crate) use dump::dump;
pub(crate) use typed::{Clock, MailServer, Tls};

use crate::trouble::Trouble;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use values::Values;

/// The configuration.
#[derive(Clone, Debug)]
pub(crate) struct Config {
    pub(crate) listen: SocketAddr,
    /// As browsers see the server; none: as it listens.
    pub(crate) base_url: Option<String>,
    pub(crate) data: PathBuf,
    pub(crate) trust_proxy: bool,
    /// None: mail is written to a folder.
    pub(crate) mail: Option<MailServer>,
    pub(crate) clock: Clock,
    pub(crate) policy: Option<PathBuf>,
    pub(crate) guide: Option<PathBuf>,
    pub(crate) level: String,
    pub(crate) json: bool,
    values: Values,
}

/// A setting of the command line, where it is given.
pub(crate) type Flag = (&'static str, Option<String>);

/// Reads the configuration: file, then environment, then command line.
///
/// # Errors
/// The first thing that is wrong, with its place.
pub(crate) fn load(
    file: Option<&Path>,
    environment: &[(String, String)],
    flags: Vec<Flag>,
) -> Result<Config, Trouble> {
    let named =
        environment.iter().find(|(name, _)| name == "FAIRWRIGHT_CONFIG").map(|(_, file)| PathBuf::from(file));
    let mut values = Values::default();
    if let Some(file) = file.map(Path::to_owned).or(named) {
        read::file(&file, &mut values)?;
    }
    read::environment(environment, &mut values)?;
    read::flags(flags, &mut values);
    typed::config(values)
}
