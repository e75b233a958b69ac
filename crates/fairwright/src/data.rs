//! The folder of the data: made for its owner's eyes only, opened by one server at a time. What it is not: what lies in
//! it; that is the store's.

use crate::outside;
use crate::trouble::Trouble;
use std::fs::{DirBuilder, File, TryLockError};
use std::io::{ErrorKind, Write};
use std::path::Path;
use store::{Journal, Options, Sqlite};

/// The file that a server locks, and in which it says where browsers find it.
const LOCK: &str = "lock";
/// The file that holds the server's own secret.
const SECRET: &str = "secret";

/// Keeps a second server away from a folder. Gone with the process, be it killed.
#[derive(Debug)]
pub(crate) struct Lock(File);

impl Lock {
    /// Says where browsers find the server of this folder, for `admin claim`.
    pub(crate) fn serves(&mut self, base_url: &str) {
        // Where it cannot be said, a link names the address of the configuration.
        let _ = self.0.set_len(0).and_then(|()| self.0.write_all(base_url.as_bytes()));
    }
}

/// Where browsers found the last server of a folder.
pub(crate) fn served_at(folder: &Path) -> Option<String> {
    std::fs::read_to_string(folder.join(LOCK)).ok().filter(|url| !url.is_empty())
}

/// Opens the store of a folder to serve from it; makes both where there are none.
///
/// # Errors
/// The folder cannot be made, another server has it, or the store says what is in the way.
pub(crate) fn open(folder: &Path) -> Result<(Journal, Lock), Trouble> {
    make(folder)?;
    let lock = lock(folder)?;
    Ok((store(folder)?, lock))
}

/// Opens the store of a folder beside whoever serves from it.
///
/// # Errors
/// There is none, or the store says what is in the way.
pub(crate) fn open_existing(folder: &Path) -> Result<Journal, Trouble> {
    if !folder.join("journal.db").is_file() {
        return Err(Trouble::new(format!("there is no market in {}", folder.display()))
            .why("the folder holds no journal.db")
            .next("name the folder of a server with --data DIR, or begin one: fairwright serve --data DIR"));
    }
    store(folder)
}

/// The secret of a folder's server: made once, so that what is derived from it is the same after a restart.
///
/// # Errors
/// It cannot be read or written, or is none.
pub(crate) fn secret(folder: &Path) -> Result<[u8; 32], Trouble> {
    let path = folder.join(SECRET);
    let failed = |why: &dyn std::fmt::Display| {
        Trouble::new(format!("cannot use {}", path.display()))
            .why(why)
            .next("see that it may be read; or, where it was cut short, remove it: a new one is made")
    };
    match std::fs::read(&path) {
        Ok(bytes) => bytes.try_into().map_err(|_| failed(&"it is not 32 bytes long")),
        Err(error) if error.kind() == ErrorKind::NotFound => {
            let mut bytes = [0; 32];
            outside::dice(&mut bytes);
            keep(&path, &bytes).map_err(|error| failed(&error))?;
            Ok(bytes)
        }
        Err(error) => Err(failed(&error)),
    }
}

/// Written beside and moved into its place: whole, or not there.
fn keep(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let beside = path.with_extension("new");
    let mut options = File::options();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(bytes).and_then(|()| file.sync_all())?;
    std::fs::rename(beside, path)
}

fn store(folder: &Path) -> Result<Journal, Trouble> {
    Sqlite::open(folder, Options::default()).map_err(|failure| {
        Trouble::new(format!("cannot open the store in {}", folder.display()))
            .why(failure)
            .next("see that the folder may be written and the disk has room, then try again")
    })
}

/// A market's data are nobody else's to read.
fn make(folder: &Path) -> Result<(), Trouble> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder).map_err(|error| {
        Trouble::new(format!("cannot make the folder {}", folder.display()))
            .why(error)
            .next("name a folder that may be written with --data DIR")
    })
}

fn lock(folder: &Path) -> Result<Lock, Trouble> {
    let path = folder.join(LOCK);
    let failed = |error: &dyn std::fmt::Display| {
        Trouble::new(format!("cannot lock {}", path.display()))
            .why(error)
            .next("see that the folder may be written")
    };
    // Not emptied before it is ours: it says where the other server is.
    let file = File::options().create(true).truncate(false).write(true).open(&path);
    let file = file.map_err(|error| failed(&error))?;
    match file.try_lock() {
        Ok(()) => Ok(Lock(file)),
        Err(TryLockError::WouldBlock) => Err(Trouble::new(format!("{} is in use", folder.display()))
            .why("another fairwright serves from it, and a journal has one writer")
            .next("stop the other one, or name another folder with --data DIR")),
        Err(TryLockError::Error(error)) => Err(failed(&error)),
    }
}
