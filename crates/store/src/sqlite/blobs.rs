//! Files by the digest of their bytes, in a folder. Bytes are on disk under their final name before anybody hears of them.
//! What it is not: who may see them.

use crate::shelf::{Fault, Got};
use market::text::Digest;
use std::fs;
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

#[derive(Debug)]
pub(super) struct Blobs {
    folder: PathBuf,
}

impl Blobs {
    /// The folder, made where there is none; what an interrupted write left is removed.
    pub(super) fn open(folder: PathBuf) -> Got<Self> {
        let failed = |e| Fault(format!("cannot make {}: {e}", folder.display()));
        fs::create_dir_all(&folder).map_err(failed)?;
        let blobs = Self { folder };
        blobs.remove_leftovers()?;
        Ok(blobs)
    }

    /// The folder as it is: a write that looks interrupted may be another's that is under way.
    pub(super) const fn beside(folder: PathBuf) -> Self {
        Self { folder }
    }

    fn remove_leftovers(&self) -> Got<()> {
        for entry in fs::read_dir(&self.folder).map_err(Fault::new)? {
            let path = entry.map_err(Fault::new)?.path();
            if path.extension().is_some_and(|extension| extension == "new") {
                fs::remove_file(&path).map_err(Fault::new)?;
            }
        }
        Ok(())
    }

    /// Two first digits make a folder, so that none holds millions.
    fn place(&self, digest: &Digest) -> PathBuf {
        let name = digest.to_string();
        self.folder.join(name.get(..2).unwrap_or_default()).join(name)
    }

    /// Keeps bytes; one writer at a time.
    pub(super) fn put(&self, digest: &Digest, bytes: &[u8]) -> Got<()> {
        let place = self.place(digest);
        if self.get(digest)?.is_some() {
            return Ok(());
        }
        let fresh = self.folder.join(format!("{digest}.new"));
        let failed = |e: std::io::Error| Fault(format!("cannot keep {}: {e}", place.display()));
        written(&fresh, bytes).map_err(failed)?;
        let folder = place.parent().unwrap_or(&self.folder);
        fs::create_dir_all(folder).map_err(failed)?;
        fs::rename(&fresh, &place).map_err(failed)?;
        settled(folder).and_then(|()| settled(&self.folder)).map_err(failed)
    }

    /// The bytes; none where they are gone or are no longer those of the digest.
    pub(super) fn get(&self, digest: &Digest) -> Got<Option<Vec<u8>>> {
        match fs::read(self.place(digest)) {
            Ok(bytes) => Ok(Some(bytes).filter(|bytes| Digest::of(bytes) == *digest)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Fault(format!("cannot read file {digest}: {error}"))),
        }
    }

    pub(super) fn remove(&self, digest: &Digest) -> Got<()> {
        match fs::remove_file(self.place(digest)) {
            Ok(()) => Ok(()),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
            Err(error) => Err(Fault(format!("cannot erase file {digest}: {error}"))),
        }
    }
}

fn written(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut file = fs::File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

/// A name is on disk once its folder is.
fn settled(folder: &Path) -> std::io::Result<()> {
    fs::File::open(folder)?.sync_all()
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    #[test]
    fn bytes_that_changed_on_disk_are_not_handed_out_and_heal_when_brought_again() {
        let folder = tempfile::tempdir().unwrap();
        let blobs = Blobs::open(folder.path().join("blobs")).unwrap();
        let digest = Digest::of(b"a photo");
        blobs.put(&digest, b"a photo").unwrap();
        fs::write(blobs.place(&digest), b"another").unwrap();
        assert_eq!(blobs.get(&digest), Ok(None));
        blobs.put(&digest, b"a photo").unwrap();
        assert_eq!(blobs.get(&digest), Ok(Some(b"a photo".to_vec())));
    }

    #[test]
    fn what_an_interrupted_write_left_is_gone_at_the_next_start() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("blobs");
        Blobs::open(place.clone()).unwrap();
        let left = place.join("abc.new");
        fs::write(&left, b"half").unwrap();
        Blobs::open(place).unwrap();
        assert!(!left.exists());
    }
}
