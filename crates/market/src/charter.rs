//! The charter: the policies in force, the custodian who holds the money, the operator's staff. What it is not: secret.

mod decide;
mod evolve;

pub use decide::decide;
pub(crate) use decide::operator;

use crate::id::StaffId;
use crate::refusal::{Code, Refusal};
use crate::text::Name;
use rules::Calendar;
use rules::policy::{BadPolicy, Policy};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The charter of the market.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Charter {
    /// Every policy ever adopted, by version: a project lives under the one it was posted under.
    pub editions: BTreeMap<u32, Edition>,
    /// The version for new projects.
    pub current: u32,
    /// Who holds the money.
    pub custodian: Custodian,
    /// The operator's staff.
    pub staff: BTreeSet<StaffId>,
}

/// A policy with its calendar.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(try_from = "Policy", into = "Policy")]
pub struct Edition {
    /// The policy.
    pub policy: Policy,
    /// Its calendar.
    pub calendar: Calendar,
}

impl PartialEq for Edition {
    fn eq(&self, other: &Self) -> bool {
        self.policy == other.policy
    }
}

impl TryFrom<Policy> for Edition {
    type Error = BadPolicy;
    fn try_from(policy: Policy) -> Result<Self, BadPolicy> {
        Ok(Self { calendar: policy.days()?, policy })
    }
}

impl From<Edition> for Policy {
    fn from(edition: Edition) -> Self {
        edition.policy
    }
}

/// The licensed holder of custody money.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Custodian {
    /// Its name, on every screen and contract that speaks of money.
    pub holder: Name,
    /// Its licence.
    pub licence: Name,
    /// Whether its licence lets the pages say "escrow".
    pub may_say_escrow: bool,
}

impl Charter {
    /// The policy of a version, with its calendar.
    ///
    /// # Errors
    /// `unknown` where no such version was adopted.
    pub fn edition(&self, version: u32) -> Result<&Edition, Refusal> {
        self.editions.get(&version).ok_or_else(|| Refusal::new(Code::Unknown).with("what", "policy"))
    }

    /// The policy for new projects, with its calendar.
    ///
    /// # Errors
    /// None in a founded market.
    pub fn now(&self) -> Result<&Edition, Refusal> {
        self.edition(self.current)
    }

    /// Whether a person is on the operator's staff.
    pub fn is_staff(&self, person: StaffId) -> bool {
        self.staff.contains(&person)
    }
}

/// What the operator does to the charter.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Founds the market: by the person who claims a fresh server.
    Found {
        /// The policy file's text.
        policy: String,
        /// Who holds the money.
        custodian: Custodian,
        /// The first of the staff.
        staff: StaffId,
    },
    /// Adopts a policy for new projects; its version must be the next.
    Adopt {
        /// The policy file's text.
        policy: String,
    },
    /// Names another custodian.
    NameCustodian {
        /// Who.
        custodian: Custodian,
    },
    /// Takes a person on to the staff.
    Hire {
        /// Who.
        staff: StaffId,
    },
}

/// What happened to the charter.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Founded.
    Founded {
        /// The first policy.
        policy: Box<Policy>,
        /// Who holds the money.
        custodian: Custodian,
        /// The first of the staff.
        staff: StaffId,
    },
    /// A policy is adopted.
    Adopted {
        /// The policy.
        policy: Box<Policy>,
    },
    /// Another custodian is named.
    CustodianNamed {
        /// Who.
        custodian: Custodian,
    },
    /// A person joined the staff.
    Hired {
        /// Who.
        staff: StaffId,
    },
}
