//! The engine on SQLite: a folder with `journal.db`, `vault.db` (personal data apart, so that it can be erased and backed
//! up by itself) and `blobs/`. All SQL of this engine lies below this module. What it is not: known to any caller but the
//! one that opens it.

mod blobs;
mod find;
mod keep;
mod migrate;
mod row;
mod sql;
mod vault;

use crate::journal::{Journal, Open, Use};
use crate::order::Failure;
use crate::shelf::{Fault, Got, Shelf};
use crate::store::{Broken, Verified};
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::num::NonZeroUsize;
use std::path::Path;
use std::time::Duration;

impl From<rusqlite::Error> for Fault {
    fn from(error: rusqlite::Error) -> Self {
        Self::new(error)
    }
}

/// Sizes.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// Aggregates the writer keeps loaded between batches.
    pub aggregates: NonZeroUsize,
    /// Pages of 4 KiB in the write-ahead log before a checkpoint: fewer checkpoints carry more commands.
    pub checkpoint_pages: u32,
    /// KiB of pages the writer keeps in memory.
    pub page_cache: u32,
    /// The most pages of 4 KiB the journal may have; none: as many as the disk holds. Beyond it, orders fail as on a full
    /// disk.
    pub most_pages: Option<u32>,
}

impl Default for Options {
    fn default() -> Self {
        let aggregates = NonZeroUsize::MIN.saturating_add(9_999);
        Self { aggregates, checkpoint_pages: 20_000, page_cache: 16_384, most_pages: None }
    }
}

/// Opens stores on SQLite.
#[derive(Clone, Copy, Debug)]
pub struct Sqlite;

impl Sqlite {
    /// Opens the store in a folder, and makes it where there is none. An older schema is brought up to date, after a copy
    /// of the file is laid beside it; a newer one is refused. Read tables of another version are derived anew, and what an
    /// interrupted upload left is removed: so whoever opens must have locked the folder against every other process.
    ///
    /// # Errors
    /// [`Failure::Storage`] says what is in the way and what to do.
    pub fn open(folder: &Path, options: Options) -> Result<Journal, Failure> {
        let open = opener(folder, options)?;
        let vault = vault::Vault::open(folder)?;
        Ok(Journal::start(open, Box::new(vault), options.aggregates)?)
    }

    /// Opens the store in a folder beside whoever serves from it: to read it, and to put something into the vault. It
    /// takes no orders, and changes neither schema nor read tables nor anybody's uploads.
    ///
    /// # Errors
    /// [`Failure::Storage`]: there is none, or it is of another version of this program.
    pub fn beside(folder: &Path) -> Result<Journal, Failure> {
        Ok(Journal::beside(reader(folder)?, Box::new(vault::Vault::beside(folder)?)))
    }

    /// Goes through the journal in a folder, whoever serves from it; writes nothing. See [`crate::Store::verify`].
    ///
    /// # Errors
    /// [`Failure::Storage`]: there is none, or it is of another version of this program. Inside: the first break.
    pub fn verify(folder: &Path) -> Result<Result<Verified, Broken>, Failure> {
        Ok(crate::journal::verified(&reader(folder)?)?)
    }
}

/// What opens connections that only read, to a journal that stands as this program knows it.
fn reader(folder: &Path) -> Got<Open> {
    let file = folder.join("journal.db");
    migrate::stands(&file, sql::SCHEMA)?;
    Ok(Box::new(move |_| -> Got<Box<dyn Shelf>> { Ok(Box::new(Shelved { connection: look(&file)? })) }))
}

/// Makes or brings up the journal of a folder; what opens connections to it.
pub(crate) fn opener(folder: &Path, options: Options) -> Got<Open> {
    std::fs::create_dir_all(folder).map_err(|e| Fault(format!("cannot make {}: {e}", folder.display())))?;
    let file = folder.join("journal.db");
    migrate::bring_up(&file, sql::SCHEMA)?;
    Ok(Box::new(move |purpose| -> Got<Box<dyn Shelf>> {
        let connection = connect(&file)?;
        set_up(&connection, &options, purpose)?;
        Ok(Box::new(Shelved { connection }))
    }))
}

/// One connection.
struct Shelved {
    connection: Connection,
}

/// Statements kept prepared on a connection: all there are.
const STATEMENTS: usize = 64;
/// How long a connection waits for others.
const PATIENCE: Duration = Duration::from_secs(10);

/// Opens a file, and makes it where there is none.
fn connect(file: &Path) -> Got<Connection> {
    connected(file, OpenFlags::default())
}

/// Opens a file that is there; nothing is ever written to it.
fn look(file: &Path) -> Got<Connection> {
    let changes = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE;
    connected(file, OpenFlags::default().difference(changes) | OpenFlags::SQLITE_OPEN_READ_ONLY)
}

fn connected(file: &Path, flags: OpenFlags) -> Got<Connection> {
    let failed = |e| Fault(format!("cannot open {}: {e}", file.display()));
    let connection = Connection::open_with_flags(file, flags).map_err(failed)?;
    // A safety copy or another process may hold the file for a moment.
    connection.busy_timeout(PATIENCE)?;
    connection.set_prepared_statement_cache_capacity(STATEMENTS);
    // Without this the bundled SQLite plans a statement anew each time another value is bound to it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    Ok(connection)
}

fn set_up(connection: &Connection, options: &Options, purpose: Use) -> Got<()> {
    durable(connection)?;
    connection.pragma_update(None, "wal_autocheckpoint", options.checkpoint_pages)?;
    if purpose == Use::Writing {
        connection.pragma_update(None, "cache_size", -i64::from(options.page_cache))?;
        if let Some(most) = options.most_pages {
            connection.pragma_update(None, "max_page_count", most)?;
        }
    } else {
        connection.pragma_update(None, "query_only", true)?;
    }
    Ok(())
}

/// Committed means on disk.
fn durable(connection: &Connection) -> Got<()> {
    connection.pragma_update(None, "journal_mode", "wal")?;
    connection.pragma_update(None, "synchronous", "full")?;
    connection.pragma_update(None, "foreign_keys", true)?;
    Ok(())
}
