//! Read rows: which lists an aggregate stands in, and what it waits for, read off its state. What it is not: SQL. The
//! store keeps these rows beside the events, in the same transaction, and can always rebuild them.

use crate::actor::Party;
use crate::charter::Charter;
use crate::text::{Code, Digest, Reference};
use crate::wait::Wait;
use crate::world::Aggregate;
use serde::{Deserialize, Serialize};
use std::fmt;

/// A list that pages and decisions read.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum List {
    /// All owners, firms, supervisors, projects: by time.
    Owners,
    /// All firms, by time.
    Firms,
    /// All supervisors, by time.
    Supervisors,
    /// All projects, by time.
    Projects,
    /// Firms that may be drawn, by time; every other firm stands in the list of those that may not.
    FirmsAdmitted,
    /// Firms that may not be drawn: not vetted yet, without deposit, or suspended; by time.
    FirmsOutside,
    /// Supervisors that may be drawn, by time.
    SupervisorsAdmitted,
    /// Supervisors that may not be drawn, by time.
    SupervisorsOutside,
    /// Projects with money in custody, rank: how much, in fen.
    InCustody,
    /// Projects and firms to whom the operator owes for late payouts, rank: how much, in fen.
    LateCost,
    /// Projects in a phase (the phase's name), by time.
    Phase(String),
    /// Projects a party has a part in, by time.
    Of(Party),
    /// Admitted firms that serve a district.
    FirmsServing(Code),
    /// Admitted supervisors that serve a district.
    SupervisorsServing(Code),
    /// The project that holds a dwelling, by the digest of its address: confirmed, and its works not over.
    Dwelling(Digest),
    /// The project, or the firm, that a payment reference belongs to.
    Reference(Reference),
    /// Statement lines that nobody could place and that have not gone back, or whose late return the operator still owes
    /// for, by time.
    Unplaced,
    /// Contracts accepted in a city, rank: fen per m².
    Accepted(Code),
}

impl fmt::Display for List {
    /// A key for read tables.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Owners => f.write_str("owners"),
            Self::Firms => f.write_str("firms"),
            Self::Supervisors => f.write_str("supervisors"),
            Self::Projects => f.write_str("projects"),
            Self::FirmsAdmitted => f.write_str("firms-admitted"),
            Self::FirmsOutside => f.write_str("firms-outside"),
            Self::SupervisorsAdmitted => f.write_str("supervisors-admitted"),
            Self::SupervisorsOutside => f.write_str("supervisors-outside"),
            Self::InCustody => f.write_str("in-custody"),
            Self::LateCost => f.write_str("late-cost"),
            Self::Phase(phase) => write!(f, "phase/{phase}"),
            Self::Of(party) => write!(f, "of/{party}"),
            Self::FirmsServing(district) => write!(f, "firms/{district}"),
            Self::SupervisorsServing(district) => write!(f, "supervisors/{district}"),
            Self::Dwelling(digest) => write!(f, "dwelling/{digest}"),
            Self::Reference(reference) => write!(f, "reference/{reference}"),
            Self::Unplaced => f.write_str("unplaced"),
            Self::Accepted(city) => write!(f, "accepted/{city}"),
        }
    }
}

/// An aggregate's place in a list.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ReadRow {
    /// Which list.
    pub list: List,
    /// Its rank there: the order of the list, and its number where the list has one.
    pub rank: i64,
}

impl ReadRow {
    /// A place in a list.
    pub const fn new(list: List, rank: i64) -> Self {
        Self { list, rank }
    }
}

impl Aggregate {
    /// Every list this aggregate stands in.
    pub fn rows(&self) -> Vec<ReadRow> {
        match self {
            Self::Charter(_) => Vec::new(),
            Self::Line(it) => it.rows(),
            Self::Owner(it) => it.rows(),
            Self::Firm(it) => it.rows(),
            Self::Supervisor(it) => it.rows(),
            Self::Project(it) => it.rows(),
        }
    }

    /// Everything this aggregate waits for.
    pub fn waits(&self, charter: &Charter) -> Vec<Wait> {
        match self {
            Self::Charter(_) | Self::Owner(_) | Self::Supervisor(_) => Vec::new(),
            Self::Line(it) => it.waits(charter),
            Self::Firm(it) => it.waits(charter),
            Self::Project(it) => it.waits_under(charter),
        }
    }
}
