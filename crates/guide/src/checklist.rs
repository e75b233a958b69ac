//! Acceptance checklists: what an inspector looks at, how, and within which limit. What it is not: the judgement of a
//! stage, which is arithmetic over answers and belongs to the rules.
//!
//! One checklist is one profile. Where standards disagree each profile holds its own limit, and a contract names the
//! profile; limits of two profiles never meet in one inspection.

mod limit;
pub(crate) mod load;

pub use limit::{Bound, Limit};

use crate::{Source, Text, decimal};
use serde::{Deserialize, Serialize};
use std::fmt;

/// An item's id within a checklist, such as "1.2"; a letter ("2.11b") marks a further measurement of the same matter.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ItemId(pub String);

impl fmt::Display for ItemId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How an item weighs in the result of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// A red line: failing it fails the stage.
    Red,
    /// A tolerance, measured at random points.
    Tol,
    /// A test that is passed or failed; failing it fails the stage.
    Test,
    /// Judged by eye; failing it goes on the list.
    Visual,
}

/// What an answer must bring along to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Evidence {
    /// A photo, with a scale or gauge in the frame where there is one.
    Photo,
    /// The measured numbers.
    Number,
    /// Photos of start and end with a clock, and the duration in minutes.
    Test,
    /// A paper, photographed or uploaded.
    Document,
}

/// What puts one failed item right.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Remedy {
    /// The catalogue entry's id.
    pub item: String,
    /// How much of it, in thousandths of the entry's unit.
    #[serde(rename = "quantity", deserialize_with = "decimal::milli")]
    pub quantity_milli: i64,
}

/// One line of a checklist.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Its id.
    pub id: ItemId,
    /// The stage it is inspected in; 0 is before the start, 5 the completion.
    pub stage: u8,
    /// It belongs to the waterproofing gate of stage 2: no tiling before it.
    #[serde(default)]
    pub gate: bool,
    /// How it weighs.
    pub kind: Kind,
    /// A tolerance that fails the stage instead of going on the list.
    #[serde(default)]
    pub major: bool,
    /// The work will be covered: it cannot be looked at later.
    #[serde(default)]
    pub hidden: bool,
    /// Asked only where the contract or the drawings call for it.
    #[serde(default)]
    pub optional: bool,
    /// What must be so.
    pub text: Text,
    /// How it is found out.
    pub method: Text,
    /// The number it is held against.
    pub limit: Option<Limit>,
    /// What an answer must bring along.
    pub evidence: Evidence,
    /// Where the fact comes from.
    pub source: Source,
    /// Fewest measuring points in each room; meant for tolerances.
    #[serde(default = "two")]
    pub points: u8,
    /// What puts it right.
    pub remedy: Remedy,
}

impl Item {
    /// Whether every inspection of a stage looks at it.
    fn is_always_asked(&self, stage: u8) -> bool {
        self.stage == stage && !self.optional
    }
}

/// Two random points for each room and item (GB 55030-2022 6.0.6; Shanghai's rule counts the worst of the two).
const fn two() -> u8 {
    2
}

/// The items of one profile.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checklist {
    profile: String,
    version: String,
    title: Text,
    items: Vec<Item>,
    superseded: bool,
}

impl Checklist {
    /// The name by which a contract refers to it: "national".
    pub fn profile(&self) -> &str {
        &self.profile
    }

    /// Its version; that of an overlay names its base's too ("2025.1+2025.1"), since both decide what it says.
    pub fn version(&self) -> &str {
        &self.version
    }

    /// Whether a later edition has taken its place: contracts that name this one are inspected by it to their end, and
    /// its reports are read by it; no new contract names it.
    pub const fn is_superseded(&self) -> bool {
        self.superseded
    }

    /// Its name for people.
    pub fn title(&self) -> &Text {
        &self.title
    }

    /// One item.
    pub fn item(&self, id: &str) -> Option<&Item> {
        self.items.iter().find(|item| item.id.0 == id)
    }

    /// All items in the order they are walked through.
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The items of a stage, the waterproofing gate's included.
    pub fn stage(&self, stage: u8) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(move |item| item.stage == stage)
    }

    /// The items of the waterproofing gate.
    pub fn gate(&self) -> impl Iterator<Item = &Item> {
        self.items.iter().filter(|item| item.gate)
    }
}
