//! The folder of the data: for its owner's eyes only, served from by one process at a time. Whoever brings a schema up,
//! derives tables anew or clears away has the lock; everybody else looks on from beside. What it is not: what lies in the
//! folder; that is the store's.

use crate::trouble::Trouble;
use std::fs::{DirBuilder, File, TryLockError};
use std::io::Write;
use std::path::Path;
use store::{Broken, Failure, Journal, Options, Sqlite, Verified};

/// The file that a server locks, and in which it says where browsers find it.
const LOCK: &str = "lock";

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
/// The folder cannot be made or closed to others, another server has it, or the store says what is in the way.
pub(crate) fn open(folder: &Path) -> Result<(Journal, Lock), Trouble> {
    make(folder)?;
    close(folder)?;
    let lock = lock(folder)?;
    let store = Sqlite::open(folder, Options::default());
    Ok((store.map_err(|failure| closed(folder, failure))?, lock))
}

/// Opens the store of a folder beside whoever serves from it: to read, and to put a link into the vault. This needs no
/// lock, since it changes nothing that the server relies on.
///
/// # Errors
/// There is none, or the store says what is in the way.
pub(crate) fn beside(folder: &Path) -> Result<Journal, Trouble> {
    is_there(folder)?;
    Sqlite::beside(folder).map_err(|failure| closed(folder, failure))
}

/// Goes through the journal of a folder, whoever serves from it; writes nothing.
///
/// # Errors
/// There is none, or it is of another version of this program.
pub(crate) fn verified(folder: &Path) -> Result<Result<Verified, Broken>, Trouble> {
    is_there(folder)?;
    Sqlite::verify(folder).map_err(|failure| closed(folder, failure))
}

fn is_there(folder: &Path) -> Result<(), Trouble> {
    if folder.join("journal.db").is_file() {
        return Ok(());
    }
    Err(Trouble::new(format!("there is no market in {}", folder.display()))
        .why("the folder holds no journal.db")
        .next("name the folder of a server with --data DIR, or begin one: fairwright serve --data DIR"))
}

fn closed(folder: &Path, failure: Failure) -> Trouble {
    Trouble::new(format!("cannot open the store in {}", folder.display()))
        .why(failure)
        .next("see that the folder may be written and the disk has room, then try again")
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

/// A folder that was there already may be open to all: then it is closed before anything is put into it.
#[cfg(unix)]
fn close(folder: &Path) -> Result<(), Trouble> {
    use std::os::unix::fs::PermissionsExt;
    let failed = |error: std::io::Error| {
        Trouble::new(format!("others may read {}, and it cannot be closed to them", folder.display()))
            .why(error)
            .next(format!(
                "make it yours alone (chmod 700), or name a folder below it, which will be: --data {}",
                folder.join("market").display()
            ))
    };
    let mode = std::fs::metadata(folder).map_err(failed)?.permissions().mode();
    if mode & 0o077 == 0 {
        return Ok(());
    }
    std::fs::set_permissions(folder, std::fs::Permissions::from_mode(mode & 0o700)).map_err(failed)?;
    tracing::warn!(folder = %folder.display(), "the folder of the data was open to others: it is closed to others now");
    Ok(())
}

#[cfg(not(unix))]
#[expect(clippy::unnecessary_wraps, reason = "as where there are modes")]
fn close(_: &Path) -> Result<(), Trouble> {
    Ok(())
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
