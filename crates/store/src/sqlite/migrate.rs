//! The schema of a file, brought up to date: forward only, one step after another in one transaction, after a copy of the
//! file is laid beside it. What it is not: the steps; they stand beside the statements.

use super::connect;
use crate::shelf::{Fault, Got};
use rusqlite::Connection;
use rusqlite::backup::Backup;
use std::cmp::Ordering;
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Marks a file as ours, in its header: "FWJ1".
const OURS: i32 = 0x4657_4a31;
/// Pages copied at once; a copy is made before anybody else has the file open.
const COPY_PAGES: i32 = 1_000;

/// Brings a file to the last step, and makes it where there is none.
pub(super) fn bring_up(file: &Path, steps: &[&str]) -> Got<()> {
    let mut connection = connect(file)?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let newest = i64::try_from(steps.len()).map_err(Fault::new)?;
    refuse_what_is_not_ours(&connection, file, version)?;
    if version > newest {
        return Err(newer(file, version, newest));
    }
    if version < newest {
        if version > 0 {
            copy(&connection, &beside(file, version))?;
        }
        climb(&mut connection, steps, version)?;
    }
    Ok(())
}

/// Looks whether a file is at the last step; changes nothing.
pub(super) fn stands(file: &Path, steps: &[&str]) -> Got<()> {
    let connection = super::look(file)?;
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let newest = i64::try_from(steps.len()).map_err(Fault::new)?;
    refuse_what_is_not_ours(&connection, file, version)?;
    match version.cmp(&newest) {
        Ordering::Equal => Ok(()),
        Ordering::Greater => Err(newer(file, version, newest)),
        Ordering::Less => Err(Fault(format!(
            "{} was written by an older version of this program (schema {version}; this one knows {newest}): use that version, or serve from the folder with this one, which brings it up to date",
            file.display()
        ))),
    }
}

fn newer(file: &Path, version: i64, newest: i64) -> Fault {
    Fault(format!(
        "{} was written by a newer version of this program (schema {version}; this one knows {newest}): use that version, or put back the copy that was made before its first start",
        file.display()
    ))
}

fn refuse_what_is_not_ours(connection: &Connection, file: &Path, version: i64) -> Got<()> {
    let mark: i32 = connection.pragma_query_value(None, "application_id", |row| row.get(0))?;
    let tables: i64 = connection.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get(0))?;
    let fresh = version == 0 && mark == 0 && tables == 0;
    if fresh || mark == OURS {
        return Ok(());
    }
    Err(Fault(format!("{} is another program's database: name another folder", file.display())))
}

/// Where the copy of a version goes.
fn beside(file: &Path, version: i64) -> PathBuf {
    let mut name = file.file_name().unwrap_or_default().to_owned();
    name.push(format!(".before-{version}"));
    file.with_file_name(name)
}

/// Removes every copy that was laid beside a file.
pub(super) fn remove_copies(file: &Path) -> Got<()> {
    let mut start = file.file_name().unwrap_or_default().to_owned();
    start.push(".before-");
    let folder = file.parent().unwrap_or(file);
    for entry in std::fs::read_dir(folder).map_err(Fault::new)? {
        let path = entry.map_err(Fault::new)?.path();
        let name = path.file_name().unwrap_or_default().as_encoded_bytes();
        if name.starts_with(start.as_encoded_bytes()) {
            let failed = |e| Fault(format!("cannot remove the copy {}: {e}", path.display()));
            std::fs::remove_file(&path).map_err(failed)?;
        }
    }
    Ok(())
}

fn copy(from: &Connection, to: &Path) -> Got<()> {
    let failed = |e: rusqlite::Error| Fault(format!("no safety copy at {}: {e}", to.display()));
    let mut target = Connection::open(to).map_err(failed)?;
    let backup = Backup::new(from, &mut target).map_err(failed)?;
    backup.run_to_completion(COPY_PAGES, Duration::ZERO, None).map_err(failed)
}

fn climb(connection: &mut Connection, steps: &[&str], version: i64) -> Got<()> {
    super::durable(connection)?;
    // What a step moves elsewhere must not stay behind in freed pages.
    connection.pragma_update(None, "secure_delete", true)?;
    let step = connection.transaction()?;
    for text in steps.iter().skip(usize::try_from(version).map_err(Fault::new)?) {
        step.execute_batch(text)?;
    }
    step.pragma_update(None, "user_version", i64::try_from(steps.len()).map_err(Fault::new)?)?;
    step.pragma_update(None, "application_id", OURS)?;
    Ok(step.commit()?)
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test may fail loudly")]
mod tests {
    use super::*;

    const ONE: &str = "CREATE TABLE notes (text TEXT) STRICT; INSERT INTO notes VALUES ('kept');";
    const TWO: &str = "ALTER TABLE notes ADD COLUMN author TEXT;";

    fn file() -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("journal.db");
        (folder, file)
    }

    fn texts(file: &Path, column: &str) -> Result<Option<String>, rusqlite::Error> {
        let connection = Connection::open(file)?;
        connection.query_row(&format!("SELECT {column} FROM notes"), [], |row| row.get(0))
    }

    #[test]
    fn an_older_file_is_copied_first_and_then_brought_up() {
        let (_folder, file) = file();
        bring_up(&file, &[ONE]).unwrap();
        bring_up(&file, &[ONE, TWO]).unwrap();
        assert_eq!(texts(&file, "author"), Ok(None), "the file has the new column");
        let copy = beside(&file, 1);
        assert_eq!(texts(&copy, "text"), Ok(Some("kept".into())), "the copy has what was there");
        assert!(texts(&copy, "author").is_err(), "the copy is of the old schema");
    }

    #[test]
    fn a_step_that_fails_leaves_the_file_as_it_was() {
        let (_folder, file) = file();
        bring_up(&file, &[ONE]).unwrap();
        assert!(bring_up(&file, &[ONE, "ALTER TABLE notes ADD COLUMN author TEXT; nonsense;"]).is_err());
        assert!(texts(&file, "author").is_err(), "half a step is no step");
        bring_up(&file, &[ONE]).unwrap();
    }

    #[test]
    fn a_newer_file_is_refused_and_told_what_to_do() {
        let (_folder, file) = file();
        bring_up(&file, &[ONE, TWO]).unwrap();
        let refused = bring_up(&file, &[ONE]).unwrap_err();
        assert!(
            refused.0.contains("newer version of this program (schema 2; this one knows 1)"),
            "{refused}"
        );
    }

    #[test]
    fn looking_neither_brings_a_file_up_nor_makes_one() {
        let (folder, file) = file();
        assert!(stands(&file, &[ONE]).is_err());
        bring_up(&file, &[ONE]).unwrap();
        let older = stands(&file, &[ONE, TWO]).unwrap_err();
        assert!(older.0.contains("older version of this program (schema 1; this one knows 2)"), "{older}");
        assert!(texts(&file, "author").is_err() && !beside(&file, 1).exists());
        assert_eq!(stands(&file, &[ONE]), Ok(()));
        assert!(stands(&folder.path().join("other.db"), &[ONE]).is_err());
        assert!(!folder.path().join("other.db").exists());
    }

    #[test]
    fn another_programs_database_is_left_alone() {
        let (_folder, file) = file();
        Connection::open(&file).unwrap().execute_batch("CREATE TABLE theirs (x)").unwrap();
        assert!(bring_up(&file, &[ONE]).unwrap_err().0.contains("another program's database"));
    }
}
