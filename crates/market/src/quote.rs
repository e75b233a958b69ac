//! Sealed quotes on one bill of quantities, opened at once, compared by machine, chosen by the owner (M4). What it is not:
//! the comparison's arithmetic; that is `rules::compare`.

mod choose;
mod comparison;
mod flow;
mod open;
mod submit;

pub use comparison::{comparison, place, template};

pub(crate) use choose::choosable;
pub(crate) use flow::{default, take, vanished, waits};
pub(crate) use open::without;

use crate::id::FirmId;
use crate::text::{Digest, Evidence, Note};
use rules::At;
use rules::bill::Bill;
use rules::policy::Funding;
use serde::{Deserialize, Serialize};

/// A firm's quote. Sealed: no rival and no owner reads it before all are opened. The design stays the firm's until award.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quote {
    /// The bill of quantities on the common template.
    pub bill: Bill,
    /// Duration of works, days.
    pub days: u16,
    /// A note of the design.
    pub design: Option<Note>,
    /// Drawings.
    pub drawings: Vec<Evidence>,
}

/// The opening of the quotes, and the choice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tender {
    /// When the quotes were opened.
    pub opened: Option<At>,
    /// Chosen before and left without signature: these cannot be chosen again.
    pub failed: Vec<FirmId>,
    /// How often the owner chose and let the signing lapse.
    pub lapsed: u8,
    /// The one extension of the choice is used.
    pub extended: bool,
    /// Until when the owner chooses, where it is not the policy's first time: extended, or what was left of it.
    pub until: Option<At>,
    /// Seconds that were left of the choice when it was made: an owner who does not sign has no more than these.
    pub left: i64,
}

/// A firm submits its quote; again, before the opening, replaces it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Submit {
    /// The quote.
    pub quote: Quote,
}

/// The owner chooses a quote; the contract is drafted from it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choose {
    /// Whose quote.
    pub firm: FirmId,
    /// How the stages are to be funded; none: as the policy says.
    pub funding: Option<Funding>,
}

/// The owner asks for more time to choose, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExtendChoice {}

/// What happened to the quotes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A sealed quote is in.
    Submitted {
        /// Whose.
        firm: FirmId,
        /// The quote.
        quote: Quote,
    },
    /// All quotes are opened at once.
    Opened,
    /// The owner has more time.
    Extended {
        /// Until then.
        until: At,
    },
    /// A quote is chosen and a contract drafted from it.
    Chosen {
        /// Whose.
        firm: FirmId,
        /// The draft.
        draft: crate::contract::Draft,
        /// Its digest: what both sign.
        document: Digest,
        /// Seconds that were left of the time to choose.
        left: i64,
    },
    /// Back to the choice: the chosen firm did not sign, or the owner did not.
    Reopened {
        /// Who had been chosen.
        firm: FirmId,
    },
}
