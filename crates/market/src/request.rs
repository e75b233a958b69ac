//! Intake (M1): what an owner asks for, from the draft to a request fit for dispatch. What it is not: the dispatch.

mod confirm;
mod earnest;
mod flow;
mod post;
mod qualify;
mod withdraw;

pub use earnest::earnest;
pub(crate) use earnest::{forfeit, kept, money_back};
pub(crate) use flow::{default, take, waits};
pub(crate) use qualify::starts_in_time;

use crate::text::{Code, Digest, Evidence, Name, Note};
use rules::Money;
use serde::{Deserialize, Serialize};

/// Whether the flat is new or lived in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Dwelling {
    /// A bare new flat.
    New,
    /// An old flat.
    Old,
}

/// What the owner asks for. The door address and the phone are personal data and live outside the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Request {
    /// The district, by the guide's code.
    pub district: Code,
    /// The housing estate.
    pub estate: Name,
    /// Digest of the normalised address: one open project per dwelling.
    pub dwelling: Digest,
    /// New or old.
    pub kind: Dwelling,
    /// Area, m².
    pub area: u32,
    /// Budget band: least.
    pub budget_low: Money,
    /// Budget band: most.
    pub budget_high: Money,
    /// Works start in this many months, 0 = at once.
    pub start_months: u8,
    /// What is to be done, in the owner's words.
    pub wishes: Option<Note>,
    /// Photos and plans.
    pub evidence: Vec<Evidence>,
}

/// An owner posts a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Post {
    /// What is asked for.
    pub request: Request,
}

/// The contact is confirmed: by the market after a one-time code, by the operator after a recorded call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Confirm {}

/// The operator finds the request fit for dispatch, or not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Qualify {
    /// Fit.
    pub fit: bool,
    /// Why not: shown to the owner. Needed where not fit.
    pub reason: Option<Note>,
}

/// The owner withdraws before the contract is active; what was paid goes back whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Withdraw {
    /// The owner has signed with somebody else: the firms' lead fees go back by themselves.
    pub signed_elsewhere: bool,
    /// Why: the firms read it. Nobody has to give a reason.
    pub reason: Option<Note>,
}

/// What happened to a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Posted, under this version of the policy.
    Posted {
        /// Whose.
        owner: crate::id::OwnerId,
        /// The policy's version.
        policy: u32,
        /// What is asked for.
        request: Request,
    },
    /// The contact is confirmed.
    Confirmed,
    /// Fit for dispatch: by the operator, or by the form's score.
    Qualified {
        /// The score, where it decided.
        score: Option<u8>,
    },
    /// Withdrawn, by the owner or in the cooling-off by the firm; the project is closed.
    Withdrawn {
        /// The owner says that another was signed.
        signed_elsewhere: bool,
        /// Why, if they said.
        reason: Option<Note>,
    },
    /// Not fit: the project is closed; says why. Neither reason nor score: the start is too far away.
    Rejected {
        /// The operator's reason, where the operator decided.
        reason: Option<Note>,
        /// The score, where it decided.
        score: Option<u8>,
    },
}
