//! Which letters of a message left, until the message is settled: a person is written to once, however often the others
//! of its party are tried again. What it is not: kept; after a restart a message that was not settled begins anew.

use super::NotSent;
use rules::At;
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};
use store::PersonId;

/// Messages remembered at once; of more, the oldest are forgotten.
const MOST: usize = 10_000;

/// What became of a person's letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// A mail server took it, then.
    Accepted(At),
    /// It lies in the folder.
    Filed,
    /// It came back, for this reason.
    Bounced(String),
    /// It is tried again.
    Pending(NotSent),
}

/// By message and person.
#[derive(Debug, Default)]
pub(crate) struct Delivered(Mutex<BTreeMap<u64, Letters>>);

/// The letters of one message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Letters {
    /// What became of them.
    pub(super) fates: BTreeMap<PersonId, Fate>,
    /// Whether the project knows.
    pub(super) proved: bool,
}

impl Delivered {
    fn all(&self) -> MutexGuard<'_, BTreeMap<u64, Letters>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What is known of a message.
    pub(super) fn of(&self, message: u64) -> Letters {
        self.all().get(&message).cloned().unwrap_or_default()
    }

    /// Remembers it.
    pub(super) fn keep(&self, message: u64, letters: &Letters) {
        let mut all = self.all();
        all.insert(message, letters.clone());
        while all.len() > MOST {
            all.pop_first();
        }
    }

    /// The message is settled.
    pub(super) fn forget(&self, message: u64) {
        self.all().remove(&message);
    }
}

impl Letters {
    /// Whether this person's letter is done with.
    pub(super) fn is_settled(&self, person: PersonId) -> bool {
        matches!(self.fates.get(&person), Some(Fate::Accepted(_) | Fate::Filed | Fate::Bounced(_)))
    }

    /// When the first of the party was reached.
    pub(super) fn accepted(&self) -> Option<At> {
        self.fates
            .values()
            .filter_map(|fate| if let Fate::Accepted(at) = fate { Some(*at) } else { None })
            .min()
    }

    /// The first reason for which a letter is tried again.
    pub(super) fn pending(&self) -> Option<&NotSent> {
        self.fates.values().find_map(|fate| if let Fate::Pending(why) = fate { Some(why) } else { None })
    }

    /// What was tried long enough has come back.
    pub(super) fn give_up(&mut self) {
        for fate in self.fates.values_mut() {
            if let Fate::Pending(why) = fate {
                *fate = Fate::Bounced(why.to_string());
            }
        }
    }

    /// Why the party cannot be reached: every letter came back.
    pub(super) fn bounced(&self) -> Option<&str> {
        let why = |fate: &'_ Fate| matches!(fate, Fate::Bounced(_));
        let first = self.fates.values().next().filter(|_| self.fates.values().all(why));
        first.and_then(|fate| if let Fate::Bounced(why) = fate { Some(why.as_str()) } else { None })
    }
}
