//! The vault on SQLite: a file of its own, whose freed pages are overwritten. What it is not: part of the journal.

mod files;
mod people;
mod schema;
mod scrub;
mod views;

use super::blobs::Blobs;
use super::migrate;
use super::row::{Moment, int, number};
use crate::order::Failure;
use crate::shelf::{Fault, Got};
use crate::vault::{
    self, Claim, CodeCheck, File, OneTimeCode, Person, PersonId, Purpose, Put, Role, Session, View,
};
use market::ProjectId;
use market::text::Digest;
use rules::At;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// One connection that writes and one that reads, so that a page need not wait for the disk.
pub(super) struct Vault {
    file: PathBuf,
    writing: Mutex<Connection>,
    reading: Mutex<Connection>,
    blobs: Blobs,
}

type Read<T> = fn(&Row<'_>) -> rusqlite::Result<T>;

impl Vault {
    pub(super) fn open(folder: &Path) -> Got<Self> {
        let file = folder.join("vault.db");
        migrate::bring_up(&file, schema::SCHEMA)?;
        Self::at(file, Blobs::open(folder.join("blobs"))?)
    }

    /// See [`super::Sqlite::beside`].
    pub(super) fn beside(folder: &Path) -> Got<Self> {
        let file = folder.join("vault.db");
        migrate::stands(&file, schema::SCHEMA)?;
        Self::at(file, Blobs::beside(folder.join("blobs")))
    }

    fn at(file: PathBuf, blobs: Blobs) -> Got<Self> {
        let (writing, reading) = (super::connect(&file)?, super::connect(&file)?);
        super::durable(&writing)?;
        writing.pragma_update(None, "secure_delete", true)?;
        reading.pragma_update(None, "query_only", true)?;
        Ok(Self { file, writing: Mutex::new(writing), reading: Mutex::new(reading), blobs })
    }

    fn writer(&self) -> MutexGuard<'_, Connection> {
        self.writing.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One statement; how many rows it changed.
    fn run(&self, text: &str, values: impl Params) -> Got<usize> {
        Ok(self.writer().prepare_cached(text)?.execute(values)?)
    }

    fn one<T>(&self, text: &str, values: impl Params, read: Read<T>) -> Got<Option<T>> {
        let reader = self.reader();
        Ok(reader.prepare_cached(text)?.query_row(values, read).optional()?)
    }

    fn all<T>(&self, text: &str, values: impl Params, read: Read<T>) -> Got<Vec<T>> {
        let reader = self.reader();
        let mut statement = reader.prepare_cached(text)?;
        statement.query_map(values, read)?.collect::<Result<_, _>>().map_err(Fault::from)
    }

    fn reader(&self) -> MutexGuard<'_, Connection> {
        self.reading.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What was erased must not stay behind: neither in the write-ahead log nor in a copy of an older file.
    fn scrub(&self, writer: &Connection) -> Got<()> {
        // Our own reader is not in the way while it is held.
        let _reader = self.reader();
        scrub::log(writer, &self.file)?;
        migrate::remove_copies(&self.file)
    }
}

const fn purpose(purpose: Purpose) -> i64 {
    match purpose {
        Purpose::SignIn => 1,
        Purpose::StepUp => 2,
        Purpose::Contact => 3,
    }
}

impl vault::Vault for Vault {
    fn put_person(&self, person: &Person) -> Result<Put, Failure> {
        Ok(people::put(self, person)?)
    }

    fn person(&self, id: PersonId) -> Result<Option<Person>, Failure> {
        Ok(self.one(schema::PERSON, [id.0], people::person)?)
    }

    fn find_by_email(&self, email: &str) -> Result<Option<Person>, Failure> {
        Ok(self.one(schema::BY_EMAIL, [email.to_lowercase()], people::person)?)
    }

    fn people(&self, role: Role, after: Option<PersonId>, limit: usize) -> Result<Vec<Person>, Failure> {
        // An empty blob stands before every id.
        let after = after.map_or(Vec::new(), |id| id.0.to_vec());
        Ok(self.all(schema::PEOPLE, params![people::role_number(role), after, int(limit)], people::person)?)
    }

    fn erase_person(&self, id: PersonId) -> Result<bool, Failure> {
        Ok(people::erase(self, id)?)
    }

    fn create_session(&self, session: &Session) -> Result<(), Failure> {
        Ok(people::add_session(self, session)?)
    }

    fn session(&self, token: &Digest) -> Result<Option<Session>, Failure> {
        Ok(self.one(schema::SESSION, [token.bytes()], people::session)?)
    }

    fn touch_session(&self, token: &Digest, at: At) -> Result<(), Failure> {
        self.run(schema::TOUCH, params![token.bytes(), Moment(at), vault::SEEN_EVERY])?;
        Ok(())
    }

    fn step_up(&self, token: &Digest, at: At) -> Result<(), Failure> {
        self.run(schema::STEP_UP, params![token.bytes(), Moment(at)])?;
        Ok(())
    }

    fn delete_session(&self, token: &Digest) -> Result<(), Failure> {
        self.run(schema::END_SESSION, [token.bytes()])?;
        Ok(())
    }

    fn delete_sessions_of(&self, person: PersonId) -> Result<usize, Failure> {
        Ok(self.run(schema::END_SESSIONS, [person.0])?)
    }

    fn sessions_of(&self, person: PersonId) -> Result<Vec<Session>, Failure> {
        Ok(self.all(schema::SESSIONS, [person.0], people::session)?)
    }

    fn put_code(&self, code: &OneTimeCode) -> Result<(), Failure> {
        let OneTimeCode { email, purpose: opens, browser, code, expires } = code;
        let name = (email.bytes(), purpose(*opens), browser.bytes());
        let values = params![name.0, name.1, name.2, code.bytes(), Moment(*expires)];
        self.run(schema::PUT_CODE, values)?;
        Ok(())
    }

    fn take_code(
        &self,
        email: &Digest,
        opens: Purpose,
        browser: &Digest,
        code: &Digest,
        most: u32,
        at: At,
    ) -> Result<CodeCheck, Failure> {
        Ok(people::take_code(self, email, purpose(opens), browser, code, most, at)?)
    }

    fn put_claim(&self, claim: &Claim) -> Result<(), Failure> {
        let Claim { token, expires, used } = claim;
        self.run(schema::PUT_CLAIM, params![token.bytes(), Moment(*expires), used.map(Moment)])?;
        Ok(())
    }

    fn take_claim(&self, token: &Digest, at: At) -> Result<bool, Failure> {
        Ok(self.run(schema::TAKE_CLAIM, params![token.bytes(), Moment(at)])? > 0)
    }

    fn put_address(&self, project: ProjectId, address: &str) -> Result<(), Failure> {
        self.run(schema::PUT_ADDRESS, params![project.bytes(), address])?;
        Ok(())
    }

    fn address(&self, project: ProjectId) -> Result<Option<String>, Failure> {
        Ok(self.one(schema::ADDRESS, [project.bytes()], |row| row.get(0))?)
    }

    fn erase_address(&self, project: ProjectId) -> Result<bool, Failure> {
        let writer = self.writer();
        let erased = writer.execute(schema::ERASE_ADDRESS, [project.bytes()]).map_err(Fault::from)?;
        self.scrub(&writer)?;
        Ok(erased > 0)
    }

    fn note_view(&self, view: &View) -> Result<(), Failure> {
        Ok(views::note(self, view)?)
    }

    fn views_of(&self, project: ProjectId) -> Result<Vec<View>, Failure> {
        Ok(self.all(schema::VIEWS_OF, [project.bytes()], views::view)?)
    }

    fn secret(&self, name: &str, new: [u8; 32]) -> Result<[u8; 32], Failure> {
        let kept = |row: &Row<'_>| row.get(0);
        if let Some(secret) = self.one(schema::SECRET, [name], kept)? {
            return Ok(secret);
        }
        self.run(schema::ADD_SECRET, params![name, new])?;
        Ok(self.one(schema::SECRET, [name], kept)?.unwrap_or(new))
    }

    fn hit(&self, key: &str, window: i64, at: At) -> Result<u32, Failure> {
        let start = Moment(vault::window_start(window, at));
        let writer = self.writer();
        let mut statement = writer.prepare_cached(schema::HIT).map_err(Fault::from)?;
        Ok(statement.query_row(params![key, start, window], |row| number(row, 0)).map_err(Fault::from)?)
    }

    fn put_file(
        &self,
        mime: &str,
        owner: PersonId,
        project: Option<ProjectId>,
        bytes: &[u8],
        at: At,
    ) -> Result<File, Failure> {
        Ok(files::put(self, vault::file(mime, owner, project, bytes, at), bytes)?)
    }

    fn file(&self, digest: &Digest) -> Result<Vec<File>, Failure> {
        Ok(self.all(schema::FILE, [digest.bytes()], files::file)?)
    }

    fn bytes(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Failure> {
        Ok(self.blobs.get(digest)?)
    }

    fn files_of(&self, project: ProjectId) -> Result<Vec<File>, Failure> {
        Ok(self.all(schema::FILES_OF, [project.bytes()], files::file)?)
    }

    fn quota(&self, owner: PersonId, project: Option<ProjectId>) -> Result<u64, Failure> {
        let values = params![owner.0, files::name(project)];
        Ok(self.one(schema::QUOTA, values, |row| number(row, 0))?.unwrap_or(0))
    }

    fn erase_file(&self, digest: &Digest, owner: PersonId) -> Result<bool, Failure> {
        Ok(files::erase(self, digest, owner)?)
    }

    fn sweep(&self, idle: At, at: At) -> Result<(), Failure> {
        self.run(schema::SWEEP_SESSIONS, [Moment(idle)])?;
        for text in [schema::SWEEP_CODES, schema::SWEEP_CLAIMS, schema::SWEEP_HITS] {
            self.run(text, [Moment(at)])?;
        }
        Ok(())
    }
}
