//! The people of a story: name, role, and the id that follows from both, so that a story is the same each time. What it
//! is not: accounts of a server.

use market::text::Digest;
use market::{Actor, FirmId, Key, OwnerId, Party, ProjectId, StaffId, SupervisorId};
use std::collections::BTreeMap;
use std::fmt;

/// What somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Role {
    /// An owner.
    Owner,
    /// A firm.
    Firm,
    /// A supervisor.
    Supervisor,
    /// The operator's staff.
    Operator,
}

impl Role {
    /// Every role, by its word.
    pub(crate) const WORDS: [(&'static str, Self); 4] = [
        ("owner", Self::Owner),
        ("firm", Self::Firm),
        ("supervisor", Self::Supervisor),
        ("operator", Self::Operator),
    ];

    /// The role of a word.
    pub(crate) fn read(word: &str) -> Option<Self> {
        Self::WORDS.iter().find(|(w, _)| *w == word).map(|(_, role)| *role)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let word = Self::WORDS.iter().find(|(_, role)| role == self).map_or("", |(word, _)| word);
        f.write_str(word)
    }
}

/// Somebody of a story.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Member {
    /// The name in the story.
    pub name: String,
    /// The role it was introduced with.
    pub role: Role,
}

/// The 16 bytes that follow from a kind and a name.
pub(crate) fn id_bytes(kind: &str, name: &str) -> [u8; 16] {
    let digest = Digest::of(format!("story/{kind}/{name}").as_bytes()).bytes();
    let mut bytes = [0; 16];
    for (to, from) in bytes.iter_mut().zip(digest) {
        *to = from;
    }
    bytes
}

/// The id of a flat's project.
pub(crate) fn project_id(flat: &str) -> ProjectId {
    ProjectId::from_bytes(id_bytes("project", flat))
}

/// The key of the n-th command of a story.
pub(crate) fn key(story: &str, n: u64) -> Key {
    Key::from_bytes(id_bytes("key", &format!("{story}/{n}")))
}

impl Member {
    /// As who acts.
    pub fn actor(&self) -> Actor {
        match self.role {
            Role::Owner => Actor::Owner(self.owner()),
            Role::Firm => Actor::Firm(self.firm()),
            Role::Supervisor => Actor::Supervisor(self.supervisor()),
            Role::Operator => Actor::Operator(self.staff()),
        }
    }

    /// As who must act.
    pub fn party(&self) -> Party {
        self.actor().into()
    }

    /// As an owner.
    pub fn owner(&self) -> OwnerId {
        OwnerId::from_bytes(id_bytes("owner", &self.name))
    }

    /// As a firm.
    pub fn firm(&self) -> FirmId {
        FirmId::from_bytes(id_bytes("firm", &self.name))
    }

    /// As a supervisor.
    pub fn supervisor(&self) -> SupervisorId {
        SupervisorId::from_bytes(id_bytes("supervisor", &self.name))
    }

    /// As a person of the operator's staff.
    pub fn staff(&self) -> StaffId {
        StaffId::from_bytes(id_bytes("operator", &self.name))
    }
}

/// Who has been introduced so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast(BTreeMap<String, Role>);

impl Cast {
    /// Introduces somebody; says what was wrong with it, if anything.
    pub(crate) fn introduce(&mut self, name: &str, role: Role) -> Result<(), String> {
        match self.0.get(name) {
            Some(known) if *known != role => Err(format!("{name} is a {known} already")),
            _ => {
                self.0.insert(name.to_owned(), role);
                Ok(())
            }
        }
    }

    /// Somebody, once introduced.
    pub fn find(&self, name: &str) -> Option<Member> {
        self.0.get(name).map(|role| Member { name: name.to_owned(), role: *role })
    }

    /// Everybody, by name.
    pub fn members(&self) -> impl Iterator<Item = Member> + '_ {
        self.0.iter().map(|(name, role)| Member { name: name.clone(), role: *role })
    }
}
