//! Refusals: what is refused, with the facts that explain it. What it is not: words; the crate `words` says what, why
//! and what next in the reader's language.

use rules::{At, Money};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Why a command is refused. **The order of the variants is the order of precedence**: what does not exist before who
/// may not, before what is not the moment, before what is not well formed, before what the rules forbid. Only of a part
/// of something (a quote, a claim, a ticket) it is said last of all to who may act on it that there is none: anybody else
/// would learn by asking how far a rival has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Code {
    // What does not exist.
    /// There is no such thing.
    Unknown,
    /// It exists already.
    Exists,
    // Who may not.
    /// Only a party to it may do this.
    NotYours,
    /// Only this role may do this.
    WrongRole,
    /// Not vetted, suspended, or without deposit.
    NotAdmitted,
    /// A supervisor tied to a party may not.
    Tied,
    // What is not the moment.
    /// It is over: the project is closed.
    Closed,
    /// The state does not allow it.
    WrongState,
    /// Something must come first; names it.
    NotYet,
    /// The deadline has passed.
    TooLate,
    /// The deadline has not come.
    NotDue,
    /// It has been done already.
    AlreadyDone,
    /// The allowed number of times is used up.
    UsedUp,
    // What is not well formed.
    /// A needed field is missing; names it.
    Missing,
    /// A value is outside its range; names the field and the bound.
    OutOfRange,
    /// A value stands twice; names it.
    Repeated,
    /// A value is not known to the guide; names it.
    NotInGuide,
    /// The document signed is not the document drafted.
    WrongDocument,
    /// Evidence of this kind is needed; names it.
    EvidenceNeeded,
    /// The amount is far from what is asked, probably mistyped: whoever is sure says so.
    Doubtful,
    // What the rules forbid.
    /// One open project per dwelling.
    DwellingTaken,
    /// The start is too far away for dispatch.
    StartsTooLate,
    /// Nobody is eligible; says what to change.
    NobodyEligible,
    /// The prepaid balance is too small.
    BalanceTooSmall,
    /// The firm's own monthly cap is reached.
    CapReached,
    /// No free crew.
    NoCapacity,
    /// Not funded.
    NotFunded,
    /// The gate before it is not passed.
    GateClosed,
    /// Visible items count as accepted: the dwelling is in use.
    InUse,
    /// The amount is above what may be paid on this ground.
    AboveCap,
    /// The visit was too short or evidence of place and time is missing: no report.
    NoReport,
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let camel = format!("{self:?}");
        for (i, c) in camel.chars().enumerate() {
            if c.is_ascii_uppercase() && i > 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", c.to_ascii_lowercase())?;
        }
        Ok(())
    }
}

/// One fact of a refusal, for the words to form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// An amount.
    Money(Money),
    /// A moment.
    At(At),
    /// A count.
    Number(i64),
    /// A key of the catalogue of words, as `stage-submitted`, or an id.
    Key(String),
}

/// A refused command: nothing of it is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{code}")]
pub struct Refusal {
    /// Why.
    pub code: Code,
    /// The facts that explain it, by name.
    pub details: Vec<(&'static str, Detail)>,
}

impl Refusal {
    /// A refusal without details.
    pub const fn new(code: Code) -> Self {
        Self { code, details: Vec::new() }
    }

    /// With a named fact that is a key of the catalogue, or an id.
    #[must_use]
    pub fn with(self, name: &'static str, key: impl fmt::Display) -> Self {
        self.detail(name, Detail::Key(key.to_string()))
    }

    /// With a moment.
    #[must_use]
    pub fn at(self, name: &'static str, at: At) -> Self {
        self.detail(name, Detail::At(at))
    }

    /// With an amount.
    #[must_use]
    pub fn money(self, name: &'static str, money: Money) -> Self {
        self.detail(name, Detail::Money(money))
    }

    /// With a number.
    #[must_use]
    pub fn number(self, name: &'static str, number: impl Into<i64>) -> Self {
        self.detail(name, Detail::Number(number.into()))
    }

    fn detail(mut self, name: &'static str, detail: Detail) -> Self {
        self.details.push((name, detail));
        self
    }
}

/// `WrongState`: what it is now, and what it would have to be.
pub(crate) fn wrong_state(now: impl fmt::Display, needs: &str) -> Refusal {
    Refusal::new(Code::WrongState).with("now", now).with("needs", needs)
}

/// `Unknown`: nothing waits by this name, or nothing comes of it here.
pub(crate) fn no_wait() -> Refusal {
    Refusal::new(Code::Unknown).with("what", "wait")
}

/// `EvidenceNeeded`: a photo, and one that has not been shown here before.
pub(crate) fn new_photo_needed() -> Refusal {
    Refusal::new(Code::EvidenceNeeded).with("kind", "photo").with("needs", "new-photo")
}

/// `Missing`: the field that is needed.
pub(crate) fn missing(field: &str) -> Refusal {
    Refusal::new(Code::Missing).with("field", field)
}

/// `OutOfRange`: the field and its bounds.
pub(crate) fn out_of_range(field: &str, least: i64, most: i64) -> Refusal {
    Refusal::new(Code::OutOfRange).with("field", field).number("least", least).number("most", most)
}

/// `OutOfRange` of an amount.
pub(crate) fn amount_out_of_range(field: &str, least: Money, most: Money) -> Refusal {
    Refusal::new(Code::OutOfRange).with("field", field).money("least", least).money("most", most)
}
