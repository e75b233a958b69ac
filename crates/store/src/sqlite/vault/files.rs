//! What is known of files; their bytes lie in the folder of blobs.

use super::super::row::{Moment, int, number};
use super::people::digest;
use super::{Vault, schema};
use crate::shelf::Got;
use crate::vault::{File, PersonId};
use market::ProjectId;
use market::text::Digest;
use rusqlite::{OptionalExtension, Row, params};

pub(super) fn file(row: &Row<'_>) -> rusqlite::Result<File> {
    Ok(File {
        digest: digest(row, 0)?,
        owner: PersonId(row.get(1)?),
        mime: row.get(2)?,
        size: number(row, 3)?,
        project: project(row, 4)?,
        created: row.get::<_, Moment>(5)?.0,
    })
}

/// A project's bytes; none for no project.
pub(super) fn name(project: Option<ProjectId>) -> Vec<u8> {
    project.map_or_else(Vec::new, |project| project.bytes().to_vec())
}

/// No bytes where it is of none.
fn project(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<ProjectId>> {
    if row.get_ref(column)?.as_blob().is_ok_and(<[u8]>::is_empty) {
        return Ok(None);
    }
    row.get(column).map(ProjectId::from_bytes).map(Some)
}

/// The bytes first, then the row: a row never names bytes that are not there. The same file from the same person for
/// the same project is the first one.
pub(super) fn put(vault: &Vault, new: File, bytes: &[u8]) -> Got<File> {
    // The writer is held over both, so that an erasure cannot come between.
    let writer = vault.writer();
    vault.blobs.put(&new.digest, bytes)?;
    let File { digest, mime, size, owner, project, created } = &new;
    let project = name(*project);
    let values = params![digest.bytes(), owner.0, mime, int(*size), project, Moment(*created)];
    writer.prepare_cached(schema::ADD_FILE)?.execute(values)?;
    let name = params![digest.bytes(), owner.0, project];
    let kept = writer.query_row(schema::FILE_OF, name, file).optional()?;
    Ok(kept.unwrap_or(new))
}

/// The row first, then the bytes, once nobody else brought them too.
pub(super) fn erase(vault: &Vault, digest: &Digest, owner: PersonId) -> Got<bool> {
    let writer = vault.writer();
    let erased = writer.execute(schema::ERASE_FILE, params![digest.bytes(), owner.0])?;
    let others = writer.query_row(schema::FILE, [digest.bytes()], |_| Ok(())).optional()?;
    if others.is_none() {
        vault.blobs.remove(digest)?;
    }
    vault.scrub(&writer)?;
    Ok(erased > 0)
}
