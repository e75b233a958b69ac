//! The survey (M4): the firm proposes a time, the owner confirms it, the firm measures. What it is not: the quote.

mod confirm;
mod flow;
mod held;
mod propose;

pub(crate) use flow::{default, take, waits};

use crate::id::FirmId;
use rules::At;
use serde::{Deserialize, Serialize};

/// Where a firm's survey stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Survey {
    /// No time proposed.
    #[default]
    Open,
    /// The firm proposes a time.
    Proposed {
        /// The time.
        time: At,
    },
    /// Both confirmed the time: the door address is given now, the lead is charged.
    Confirmed {
        /// The time.
        time: At,
        /// When it was confirmed.
        since: At,
    },
    /// Held.
    Held {
        /// When.
        at: At,
    },
}

/// A firm proposes a time for the survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Propose {
    /// The time.
    pub time: At,
}

/// The owner confirms the time a firm proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmSurvey {
    /// Whose time.
    pub firm: FirmId,
}

/// The firm has measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Held {}

/// What happened to a survey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A time is proposed.
    Proposed {
        /// By whom.
        firm: FirmId,
        /// The time.
        time: At,
    },
    /// The owner confirmed.
    Confirmed {
        /// Whose time.
        firm: FirmId,
    },
    /// Held.
    Held {
        /// By whom.
        firm: FirmId,
    },
}
