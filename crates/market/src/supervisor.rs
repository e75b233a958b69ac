//! A supervisor (监理): drawn by lot for each visit, paid from the pool whatever the result. What it is not: an employee
//! of a firm; ties exclude.

mod evolve;
mod register;

pub use register::decide;

use crate::id::{FirmId, SupervisorId};
use crate::text::{Code, Note};
use rules::At;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A supervisor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Supervisor {
    /// Its id.
    pub id: SupervisorId,
    /// Since when.
    pub since: At,
    /// What is known.
    pub profile: Profile,
    /// Admitted by the operator.
    pub admitted: bool,
    /// Drawn visits by civil day (days since 1970 in the market's zone), for the daily limit. Old days are dropped.
    pub visits: BTreeMap<i64, u8>,
    /// Visits made in all.
    pub made: u32,
    /// Points lost for absences.
    pub points: i32,
}

/// What is known of a supervisor. The person's name lives outside the journal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Districts served.
    pub districts: BTreeSet<Code>,
    /// Firms with a tie: employer, relative. Never drawn for them.
    pub ties: BTreeSet<FirmId>,
}

/// What is done to a supervisor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Registers, by the supervisor.
    Register {
        /// What is known.
        profile: Profile,
    },
    /// Amends, by the supervisor. Who drops a tie is admitted anew.
    Amend {
        /// What is known.
        profile: Profile,
    },
    /// Admitted by the operator.
    Admit {
        /// What was looked at.
        note: Note,
    },
    /// Suspended by the operator.
    Suspend {
        /// Why.
        reason: Note,
    },
}

/// What happened to a supervisor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Registered.
    Registered {
        /// What is known.
        profile: Profile,
    },
    /// Amended.
    Amended {
        /// What is known.
        profile: Profile,
    },
    /// Admitted.
    Admitted {
        /// What was looked at.
        note: Note,
    },
    /// Suspended.
    Suspended {
        /// Why.
        reason: Note,
    },
    /// Drawn for a visit on or after this civil day.
    Drawn {
        /// Days since 1970 in the market's zone.
        day: i64,
    },
    /// Reported.
    Reported,
    /// Did not come, or did not report.
    Absent,
}

impl Supervisor {
    /// Whether it may look at a firm's work at all.
    pub fn may_look_at(&self, firm: FirmId) -> bool {
        self.admitted && !self.profile.ties.contains(&firm)
    }

    /// Whether it may be drawn for a firm's work on a day.
    pub fn is_free(&self, firm: FirmId, day: i64, most_a_day: u8) -> bool {
        let drawn = self.visits.get(&day).copied().unwrap_or(0);
        self.may_look_at(firm) && drawn < most_a_day
    }
}
