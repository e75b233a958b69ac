//! The bank's statement: lines as they come in and go out, each a small aggregate of its own, so that no list of lines
//! grows. A line proves one movement, once: it is booked somewhere, or it waits here and goes back. What it is not: the
//! books of projects and firms.

mod evolve;
mod record;
mod reference;
mod send_back;

pub use record::decide;
pub(crate) use record::{booked, unbooked};
pub use reference::{read_reference, reference};

use crate::id::LineId;
use crate::late::{Debt, Late};
use crate::text::{Digest, Reference};
use crate::wait::WaitKey;
use crate::world::Stream;
use ledger::{Book, Entry, Till};
use rules::{At, Money};
use serde::{Deserialize, Serialize};

/// A line of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    /// Its id at the bank.
    pub name: Reference,
    /// When it was recorded.
    pub since: At,
    /// Where its money is.
    pub place: Place,
    /// Its book: empty where the money is booked elsewhere.
    pub book: Book<Till>,
}

/// Where a line's money is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// Booked: there it proves a movement.
    Booked(Stream),
    /// Nobody could place it.
    Unplaced(Unplaced),
}

/// Money that nobody could place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unplaced {
    /// How much.
    pub amount: Money,
    /// When it was ordered back.
    pub returning: Option<At>,
    /// The statement line that proved that it went back, and when.
    pub returned: Option<(Reference, At)>,
    /// How late its return is, and what that costs the operator.
    pub late: Late,
    /// What the operator owes for that, once it is back.
    pub debt: Option<Debt>,
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
        /// The bank's day of value, as any moment of it; none: the day it is recorded. Who paid by then paid in time.
        valued: Option<At>,
        /// The operator says that an amount far above what is asked is right.
        sure: bool,
    },
    /// A debit on the statement: an unplaced line went back, be it before the clock ordered it.
    RecordReturn {
        /// The line that came in.
        line: Reference,
        /// The line that shows its return.
        proof: Reference,
    },
    /// A debit of the operator's own account: it paid what it owes for a late return.
    RecordCompensation {
        /// The line that came in.
        line: Reference,
        /// The line that shows what was paid.
        proof: Reference,
        /// How much.
        amount: Money,
    },
    /// The clock: a wait came due.
    Default {
        /// Of which line.
        line: LineId,
        /// Which.
        wait: WaitKey,
    },
}

/// What happened to a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A line found its place.
    Booked {
        /// Its id at the bank.
        line: Reference,
        /// Where it proves a movement.
        place: Stream,
    },
    /// A line nobody could place.
    Unplaced {
        /// Its id at the bank.
        line: Reference,
        /// How much.
        amount: Money,
    },
    /// It is ordered back.
    Returning,
    /// It went back.
    Returned {
        /// The line that shows it.
        proof: Reference,
    },
    /// Its return is late.
    ReturnLate {
        /// For how many days by now, and what they cost together.
        late: Late,
    },
    /// The operator owes for that delay from now on.
    Owed {
        /// How much.
        amount: Money,
    },
    /// It has not paid that in time.
    DebtLate {
        /// Days overdue, in all.
        days: u16,
    },
    /// It paid that.
    Compensated {
        /// The line of the operator's statement.
        proof: Reference,
        /// How much.
        amount: Money,
    },
    /// Money moved.
    Posted(Vec<Entry<Till>>),
}

impl LineId {
    /// The id of a line by its id at the bank: 16 bytes of its digest.
    pub fn of(line: &Reference) -> Self {
        let digest = Digest::of(line.as_str().as_bytes()).bytes();
        let (id, _) = digest.split_first_chunk().unwrap_or((&[0; 16], &[]));
        Self::from_bytes(*id)
    }
}

impl Line {
    /// What of it is nobody's, where it has no place.
    pub const fn unplaced(&self) -> Option<&Unplaced> {
        match &self.place {
            Place::Unplaced(it) => Some(it),
            Place::Booked(_) => None,
        }
    }
}
