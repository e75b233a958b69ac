//! The treasury: statement lines as they come in. A line whose reference is known goes to its project or firm; the rest
//! waits here and goes back. What it is not: the books of projects and firms.

mod evolve;
mod line;
mod reference;
mod send_back;

pub use line::decide;
pub(crate) use line::unbooked;
pub use reference::{read_reference, reference};

use crate::text::Reference;
use crate::wait::WaitKey;
use ledger::{Book, Entry, Till};
use rules::{At, Money};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Money that nobody could place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Treasury {
    /// Its book.
    pub book: Book<Till>,
    /// Lines waiting to be sent back, by their id.
    pub unplaced: BTreeMap<Reference, Unplaced>,
}

/// A line that nobody could place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unplaced {
    /// How much.
    pub amount: Money,
    /// When it came.
    pub since: At,
    /// When it was ordered back.
    pub returning: Option<At>,
    /// The statement line that proved that it went back, and when.
    pub returned: Option<(Reference, At)>,
    /// Days its return is late so far.
    pub late_days: u16,
}

/// What is done with statement lines: evidence, recorded by the operator's staff.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// A credit on the statement. The same line again is refused: a repeated line is a repeat.
    RecordLine {
        /// The line's id at the bank.
        line: Reference,
        /// The reference the payer wrote.
        reference: Reference,
        /// How much.
        amount: Money,
    },
    /// A debit on the statement: an unplaced line went back, be it before the clock ordered it.
    RecordReturn {
        /// The line that came in.
        line: Reference,
        /// The line that shows its return.
        proof: Reference,
    },
    /// The clock: a wait came due.
    Default {
        /// Which.
        wait: WaitKey,
    },
}

/// What happened in the treasury.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A line nobody could place.
    Unplaced {
        /// Its id.
        line: Reference,
        /// How much.
        amount: Money,
    },
    /// It is ordered back.
    Returning {
        /// Its id.
        line: Reference,
    },
    /// It went back.
    Returned {
        /// Its id.
        line: Reference,
        /// The proof.
        proof: Reference,
    },
    /// Its return is a day late.
    ReturnLate {
        /// Its id.
        line: Reference,
    },
    /// Money moved.
    Posted(Vec<Entry<Till>>),
}

impl Treasury {
    pub(crate) fn begin(event: &Event, at: At) -> Self {
        let mut treasury = Self::default();
        treasury.take(event, at);
        treasury
    }
}
