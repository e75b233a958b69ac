//! The vault: people, sessions, one-time codes, door addresses, files. All of it can be erased while the journal stays
//! whole, since the journal knows these by id and digest alone. What it is not: authority; the door asks and judges.

use crate::order::Failure;
use market::text::Digest;
use market::{FirmId, OwnerId, ProjectId, StaffId, SupervisorId};
use rules::At;

/// Whose account it is: the bytes of the owner's, firm's, supervisor's or staff member's id.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PersonId(pub [u8; 16]);

macro_rules! person {
    ($($id:ty),*) => {$(
        impl From<$id> for PersonId {
            fn from(id: $id) -> Self {
                Self(id.bytes())
            }
        }
    )*};
}

person!(OwnerId, FirmId, SupervisorId, StaffId);

/// What a person signs in as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// 业主.
    Owner,
    /// 装修公司.
    Firm,
    /// 监理.
    Supervisor,
    /// 平台.
    Operator,
}

/// A person behind an account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Whose account.
    pub id: PersonId,
    /// As what.
    pub role: Role,
    /// Where notices and codes go; one account each. Kept in lower case.
    pub email: String,
    /// What the other party calls them.
    pub name: String,
    /// Empty where none is given.
    pub phone: String,
    /// `zh` or `en`.
    pub language: String,
    /// Since when.
    pub created: At,
}

/// What came of keeping a person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Put {
    /// Kept.
    Saved,
    /// The address belongs to another account; nothing is changed.
    EmailTaken,
}

/// A signed-in browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Of the token in the cookie.
    pub token: Digest,
    /// Whose.
    pub person: PersonId,
    /// Signed in when.
    pub created: At,
    /// Last seen when.
    pub last_used: At,
    /// When the person last proved itself anew, for money and signatures.
    pub stepped_up_at: Option<At>,
}

/// What a one-time code opens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Purpose {
    /// A session.
    SignIn,
    /// Money or a signature, in a session that is open.
    StepUp,
    /// A contact of a request.
    Contact,
}

/// A code sent to an address, for one browser alone. A new one takes the place of the one before in the same browser.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OneTimeCode {
    /// Of the address in lower case.
    pub email: Digest,
    /// What it opens.
    pub purpose: Purpose,
    /// Of what names the browser that asked.
    pub browser: Digest,
    /// Of the code.
    pub code: Digest,
    /// Useless from then on.
    pub expires: At,
}

/// What came of trying a code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeCheck {
    /// Right: it is used up now.
    Right,
    /// Wrong, with tries left.
    Wrong {
        /// How many.
        left: u32,
    },
    /// There is none: never sent, used, expired, or tried too often.
    Gone,
}

/// A one-time link, as the one that claims a fresh server.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Of the token in the link.
    pub token: Digest,
    /// Useless from then on.
    pub expires: At,
    /// Used when.
    pub used: Option<At>,
}

/// What is known of a file; its bytes lie under its digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Of its bytes.
    pub digest: Digest,
    /// As the door found it to be, not as the sender said.
    pub mime: String,
    /// Bytes.
    pub size: u64,
    /// Who brought it.
    pub owner: PersonId,
    /// The project it belongs to.
    pub project: Option<ProjectId>,
    /// When.
    pub created: At,
}

/// What of an owner somebody read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Private {
    /// Name, telephone, address of mail.
    Contact,
    /// The door address of a project.
    Address,
}

/// Somebody read what is private of a project's owner: noted once a day for each reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct View {
    /// Whose.
    pub project: ProjectId,
    /// Who read it.
    pub viewer: PersonId,
    /// As what; it stays known when the reader's account is gone.
    pub role: Role,
    /// What.
    pub what: Private,
    /// When, the first time that day.
    pub at: At,
}

/// Everything that can be erased.
///
/// # Errors
/// Every method may give [`Failure::Storage`]. Where an erasure does, what was asked for is gone for every reader, but a
/// trace may be left on the disk; the same again removes it.
pub trait Vault: Send + Sync {
    /// Keeps a person, new or changed.
    fn put_person(&self, person: &Person) -> Result<Put, Failure>;
    /// An account.
    fn person(&self, id: PersonId) -> Result<Option<Person>, Failure>;
    /// The account of an address, in any case of letters.
    fn find_by_email(&self, email: &str) -> Result<Option<Person>, Failure>;
    /// People of a role, in order of id, behind one; at most `limit`.
    fn people(&self, role: Role, after: Option<PersonId>, limit: usize) -> Result<Vec<Person>, Failure>;
    /// Erases a person with its sessions and codes; nothing of it is left in the files. Whether there was one.
    fn erase_person(&self, id: PersonId) -> Result<bool, Failure>;

    /// Begins a session.
    fn create_session(&self, session: &Session) -> Result<(), Failure>;
    /// The session of a token.
    fn session(&self, token: &Digest) -> Result<Option<Session>, Failure>;
    /// Seen now, to the minute: a write for each page would be a waste.
    fn touch_session(&self, token: &Digest, at: At) -> Result<(), Failure>;
    /// The person has proved itself anew.
    fn step_up(&self, token: &Digest, at: At) -> Result<(), Failure>;
    /// Ends a session.
    fn delete_session(&self, token: &Digest) -> Result<(), Failure>;
    /// Ends all sessions of a person; how many.
    fn delete_sessions_of(&self, person: PersonId) -> Result<usize, Failure>;
    /// The sessions of a person, the last used first.
    fn sessions_of(&self, person: PersonId) -> Result<Vec<Session>, Failure>;

    /// Keeps a code, in place of the one before for the same address, purpose and browser.
    fn put_code(&self, code: &OneTimeCode) -> Result<(), Failure>;
    /// Tries a code in a browser; every try counts, and after `most` wrong ones it is gone.
    fn take_code(
        &self,
        email: &Digest,
        purpose: Purpose,
        browser: &Digest,
        code: &Digest,
        most: u32,
        at: At,
    ) -> Result<CodeCheck, Failure>;

    /// Keeps a one-time link.
    fn put_claim(&self, claim: &Claim) -> Result<(), Failure>;
    /// Uses a one-time link: true once, before it expires.
    fn take_claim(&self, token: &Digest, at: At) -> Result<bool, Failure>;

    /// Keeps a project's door address.
    fn put_address(&self, project: ProjectId, address: &str) -> Result<(), Failure>;
    /// A project's door address.
    fn address(&self, project: ProjectId) -> Result<Option<String>, Failure>;
    /// Erases it. Whether there was one.
    fn erase_address(&self, project: ProjectId) -> Result<bool, Failure>;

    /// Notes that somebody read what is private; the second time on a day notes nothing.
    fn note_view(&self, view: &View) -> Result<(), Failure>;
    /// Who read what is private of a project, the newest first.
    fn views_of(&self, project: ProjectId) -> Result<Vec<View>, Failure>;

    /// A secret by its name, 32 bytes; `new` where there is none yet. It never leaves the vault's own file.
    fn secret(&self, name: &str, new: [u8; 32]) -> Result<[u8; 32], Failure>;

    /// Counts one more under a key in the window (of `window` seconds) that `at` falls into; how many now.
    fn hit(&self, key: &str, window: i64, at: At) -> Result<u32, Failure>;

    /// Keeps a file: its bytes are on disk before it is known. The digest and size are taken from the bytes.
    fn put_file(
        &self,
        mime: &str,
        owner: PersonId,
        project: Option<ProjectId>,
        bytes: &[u8],
        at: At,
    ) -> Result<File, Failure>;
    /// Who brought a file, and for what: one row a bringer and project.
    fn file(&self, digest: &Digest) -> Result<Vec<File>, Failure>;
    /// Its bytes; none where they are gone or are no longer those of the digest.
    fn bytes(&self, digest: &Digest) -> Result<Option<Vec<u8>>, Failure>;
    /// Files of a project, the oldest first.
    fn files_of(&self, project: ProjectId) -> Result<Vec<File>, Failure>;
    /// How many bytes a person has brought to a project, or to none: for its quota.
    fn quota(&self, owner: PersonId, project: Option<ProjectId>) -> Result<u64, Failure>;
    /// Erases a person's copy of a file, in whatever projects; the bytes go with the last one. Whether there was one.
    fn erase_file(&self, digest: &Digest, owner: PersonId) -> Result<bool, Failure>;

    /// Drops what is useless at a moment: expired codes and links, counters, sessions last used before `idle`.
    fn sweep(&self, idle: At, at: At) -> Result<(), Failure>;
}

/// Seconds between two notes that a session was seen.
pub(crate) const SEEN_EVERY: i64 = 60;

/// Seconds of a day: how often a reading is noted.
pub(crate) const DAY: i64 = 86_400;

/// The start of the window that a moment falls into.
pub(crate) fn window_start(window: i64, at: At) -> At {
    let window = window.max(1);
    At::seconds(at.as_seconds().div_euclid(window).saturating_mul(window))
}

/// What is known of some bytes.
pub(crate) fn file(mime: &str, owner: PersonId, project: Option<ProjectId>, bytes: &[u8], at: At) -> File {
    let size = u64::try_from(bytes.len()).unwrap_or(u64::MAX);
    File { digest: Digest::of(bytes), mime: mime.to_owned(), size, owner, project, created: at }
}
