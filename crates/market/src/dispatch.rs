//! Dispatch (M2): exactly N firms, drawn by a lottery that anyone can repeat. What it is not: a ranking that can be bought.

mod answer;
mod draw;
mod eligible;
mod flow;
mod out;
mod swap;

pub(crate) use answer::standing;
pub(crate) use flow::{default, take, waits};
pub(crate) use out::{close, out, shut};

use crate::id::FirmId;
use crate::text::{Digest, Note};
use rules::lottery::{Candidate, Seed, Slot};
use serde::{Deserialize, Serialize};

/// The draw of firms, and how far each slot's order has been used.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dispatch {
    /// The draw.
    pub draw: Option<Drawn>,
    /// How many swaps the owner has used.
    pub swaps: u8,
    /// The dispatch is complete, or its time is over: nobody further is invited.
    pub complete: bool,
}

/// A draw as anyone can repeat it: the order of each slot is `rules::lottery::draw_slots` of these.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Drawn {
    /// The public seed.
    pub public: Seed,
    /// The eligible firms, with score and completed projects at that moment.
    pub eligible: Vec<Candidate>,
    /// How many firms.
    pub firms: u8,
    /// Below this many completed projects a firm is a newcomer.
    pub newcomer_below: u16,
}

/// Draws the firms, with a given public seed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Draw {
    /// The public seed.
    pub seed: Seed,
}

/// A firm accepts the lead, its price shown before.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Accept {}

/// A firm declines; the next of its slot is invited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Decline {
    /// Why, for the operator.
    pub reason: Option<Note>,
}

/// The owner swaps one firm, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Swap {
    /// Which firm goes.
    pub firm: FirmId,
}

/// Why a firm is no longer in a dispatch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Out {
    /// It declined.
    Declined,
    /// It was silent.
    Silent,
    /// The owner swapped it.
    Swapped,
    /// It held no survey in time.
    NoSurvey,
    /// It surveyed and did not quote.
    NoQuote,
    /// Its quote was not chosen.
    NotChosen,
    /// It did not sign.
    NotSigned,
    /// It had its fee back on a claim.
    Refunded,
    /// The project ended.
    Ended,
}

/// What happened to a dispatch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Drawn.
    Drawn(Drawn),
    /// A firm is invited for a slot (its place in the draw, from 0).
    Invited {
        /// Which firm.
        firm: FirmId,
        /// Which slot's order it comes from.
        slot: Slot,
        /// The slot's place in the draw.
        place: u8,
        /// Digest of the dwelling, to know a lead charged before.
        dwelling: Digest,
    },
    /// A firm accepted.
    Accepted {
        /// Which firm.
        firm: FirmId,
    },
    /// A firm is out.
    Out {
        /// Which firm.
        firm: FirmId,
        /// Why.
        why: Out,
        /// What it said, where it declined: for the operator.
        note: Option<Note>,
    },
    /// The owner used a swap.
    Swapped,
    /// The dispatch is complete with so many firms; quoting begins.
    Completed {
        /// How many firms.
        firms: u8,
    },
    /// Nobody is eligible, or nobody accepted: the project is closed and the owner told what to change.
    Nobody,
}
