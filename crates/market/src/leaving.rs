//! Leaving a contract: at will, together, for want of funds, after abandonment; always by a valuation, so that accepted
//! work is paid and the rest goes back (M6, M8, M9). What it is not: withdrawal before the contract is active; that is
//! the request's.

mod abandonment;
mod end;
mod fall_away;
mod flow;
mod settle;
mod together;
mod value;

pub use value::{bounds, open_money};

pub(crate) use abandonment::{resumed, site_reported};
pub(crate) use end::begin;
pub(crate) use fall_away::goes_on;
pub(crate) use flow::{default, take, waits};

use crate::actor::Actor;
use crate::id::SupervisorId;
use crate::inspection::Visit;
use crate::project::{Closing, Facts};
use crate::text::{Evidence, Grounds, Note};
use rules::{At, Money};
use serde::{Deserialize, Serialize};

/// A site gone silent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Abandonment {
    /// A supervisor looks.
    Looking {
        /// Since when.
        since: At,
        /// The visit.
        visit: Visit,
    },
    /// The firm is noticed and may resume.
    Noticed {
        /// Since when.
        since: At,
    },
    /// The owner may end the contract.
    MayEnd {
        /// Since when.
        since: At,
    },
}

/// A proposal to end the contract together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EndProposal {
    /// Who proposes.
    pub by: Actor,
    /// Since when.
    pub since: At,
}

/// What was said of a contract's early end.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parting {
    /// In the words of who ended it.
    pub reason: Option<Note>,
    /// What the work in each stage is worth: stage, amount.
    pub values: Vec<(u8, Money)>,
    /// What the valuer said and showed.
    pub grounds: Grounds,
}

/// A party ends the contract: the owner at will, either where a rule allows it, the firm by giving notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EndContract {
    /// For the record.
    pub reason: Note,
}

/// A party proposes to end the contract together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ProposeEnd {}

/// The other answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnswerEnd {
    /// Agrees.
    pub agrees: bool,
}

/// The drawn supervisor values the unfinished work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Value {
    /// What the work in each funded, unreleased stage is worth: stage, amount.
    pub values: Vec<(u8, Money)>,
    /// For the record.
    pub note: Option<Note>,
    /// Photos of what was found: both sides are paid by it.
    pub evidence: Vec<Evidence>,
}

/// What happened on the way out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// The project is closed.
    Closed {
        /// How.
        how: Closing,
    },
    /// The contract ends early; the work is to be valued.
    Ending {
        /// Why.
        ground: Closing,
        /// In the words of who ended it; none where a deadline or a choice of the form did.
        reason: Option<Note>,
    },
    /// The end for want of money falls away: it had arrived in time. The contract goes on.
    FellAway,
    /// The work is valued, or counts as accepted work only.
    Valued {
        /// Stage, amount.
        values: Vec<(u8, Money)>,
        /// What the valuer said and showed; nothing where nobody valued.
        grounds: Grounds,
    },
    /// The silent site goes one step on; none: work resumed, or the contract goes on.
    Abandonment {
        /// Where to.
        to: Option<Abandonment>,
    },
    /// Ending together is proposed; none: it is off.
    EndProposed {
        /// By whom.
        by: Option<Actor>,
    },
}

/// A drawn supervisor did not come in time: that counts against them.
fn absent(facts: Facts, silent: Option<SupervisorId>) -> Facts {
    silent.into_iter().fold(facts, |facts, who| facts.supervisor(who, crate::supervisor::Event::Absent))
}
