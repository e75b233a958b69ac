//! The retention (M9): half at 6 months, half at 12; only listed defects hold, only their part. What it is not: a last
//! payment to be kept over a scratch.

mod answer;
mod flow;

pub(crate) use flow::{contest, default, take, waits};

use crate::hold::Hold;
use crate::text::{Code, Evidence, Grounds, Note};
use rules::{At, Money};
use serde::{Deserialize, Serialize};

/// The first part's number as a stage of holds; the second's is the next.
pub const FIRST: u8 = 6;

/// The retention after completion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Retention {
    /// Its two parts.
    pub parts: Vec<Part>,
}

impl Retention {
    /// Two parts with their terms; a part of nothing is released at once.
    pub(crate) fn new(parts: [(Money, At); 2], at: At) -> Self {
        let state =
            |amount: Money| if amount.is_zero() { PartState::Released { at } } else { PartState::Running };
        let part = |(amount, term)| Part {
            amount,
            term,
            state: state(amount),
            holds: Vec::new(),
            grounds: Grounds::default(),
        };
        Self { parts: parts.into_iter().map(part).collect() }
    }

    /// A part by its number, 1 or 2.
    pub fn part(&self, no: u8) -> Option<&Part> {
        self.parts.get(usize::from(no.checked_sub(1)?))
    }

    /// Its parts with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (u8, &Part)> {
        (1u8..).zip(&self.parts)
    }

    pub(crate) fn part_mut(&mut self, no: u8) -> Option<&mut Part> {
        self.parts.get_mut(usize::from(no.checked_sub(1)?))
    }
}

/// A part of the retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// How much.
    pub amount: Money,
    /// When its term is.
    pub term: At,
    /// Where it stands.
    pub state: PartState,
    /// What is held out of it for listed defects, with what the owner said of them.
    pub holds: Vec<Hold>,
    /// What the owner said and showed, releasing it whole.
    pub grounds: Grounds,
}

/// Where a part stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartState {
    /// Runs to its term.
    Running,
    /// The owner is asked.
    Asked {
        /// Since when.
        since: At,
    },
    /// And reminded.
    Reminded {
        /// Since when.
        since: At,
    },
    /// Released, less what is held.
    Released {
        /// When.
        at: At,
    },
}

/// The owner answers at term: release, or these defects.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerRetention {
    /// Which part, 1 or 2.
    pub part: u8,
    /// Release it, and no defects; or name some. Said outright, so that a form of defects in which none was ticked does not
    /// give the money away.
    pub releases: bool,
    /// Listed defects: checklist items.
    pub items: Vec<Code>,
    /// In the owner's words; needed with items.
    pub note: Option<Note>,
    /// Photos.
    pub evidence: Vec<Evidence>,
}

/// What happened to the retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A part came to its term: the owner is asked.
    Asked {
        /// Which part.
        part: u8,
    },
    /// The owner is reminded.
    Reminded {
        /// Which part.
        part: u8,
    },
    /// Released, less what is held.
    Released {
        /// Which part.
        part: u8,
        /// What the owner said and showed, where nothing is held.
        grounds: Grounds,
    },
    /// It bore a cost of the warranty, and is smaller by it; of nothing left, it is over.
    Borne {
        /// Which part.
        part: u8,
        /// How much.
        amount: Money,
    },
}

impl Event {
    /// The part it is about.
    pub const fn part(&self) -> u8 {
        match self {
            Self::Asked { part }
            | Self::Reminded { part }
            | Self::Released { part, .. }
            | Self::Borne { part, .. } => *part,
        }
    }
}
