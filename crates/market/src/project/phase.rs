//! Where a project stands. What it is not: the state of its parts; a stage, a lead, a hold keep their own.

use crate::id::{FirmId, SupervisorId};
use rules::At;
use serde::{Deserialize, Serialize};
use std::fmt;

/// The phases of M1 and M5, then the works and what follows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Posted; the contact is not confirmed.
    Draft {
        /// Since when.
        since: At,
    },
    /// The contact is confirmed.
    ContactVerified {
        /// Since when.
        since: At,
    },
    /// Fit for dispatch.
    Qualified {
        /// Since when.
        since: At,
    },
    /// Firms are drawn and answer.
    Matched {
        /// When drawn.
        since: At,
    },
    /// Firms survey and quote, sealed.
    Quoting {
        /// Since when.
        since: At,
    },
    /// The quotes are open; the owner chooses.
    Choosing {
        /// When opened, or reopened.
        since: At,
    },
    /// A contract is drafted and being signed (M5's drafted, signed by owner, signed by firm); it knows who has.
    Signing {
        /// Since when.
        since: At,
    },
    /// Countersigned; either may still leave whole.
    CoolingOff {
        /// Since when.
        since: At,
    },
    /// The contract is active; works run.
    Active {
        /// Since when.
        since: At,
    },
    /// The contract ends early; the work is being valued.
    Ending {
        /// Since when.
        since: At,
        /// Why.
        ground: Closing,
        /// Who values it, once drawn.
        valuer: Option<SupervisorId>,
        /// Since when somebody is wanted for it.
        wanted: At,
    },
    /// Completed; retention and warranty run.
    Completed {
        /// When.
        since: At,
    },
    /// Over. What is owed is still paid out.
    Closed {
        /// When.
        at: At,
        /// How it ended.
        how: Closing,
    },
}

/// How a project ended, or why a contract ends early.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// The owner withdrew before the contract was active.
    Withdrawn,
    /// A deadline passed before there was a contract.
    Expired,
    /// The request did not qualify.
    NotQualified,
    /// No firm was eligible.
    NobodyEligible,
    /// The owner leaves the contract at will: accepted and valued work is paid.
    OwnerLeft,
    /// The firm gave notice that it leaves.
    FirmLeft(FirmId),
    /// Both agreed to end it.
    Together,
    /// Works were abandoned.
    Abandoned,
    /// Not funded.
    Unfunded,
    /// Inspections failed again and again.
    Failed,
    /// Retention and warranty have run their time.
    Fulfilled,
}

impl Phase {
    /// Its name: a key of read tables and of the catalogue of words (`phase-<name>`).
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Draft { .. } => "draft",
            Self::ContactVerified { .. } => "contact-verified",
            Self::Qualified { .. } => "qualified",
            Self::Matched { .. } => "matched",
            Self::Quoting { .. } => "quoting",
            Self::Choosing { .. } => "choosing",
            Self::Signing { .. } => "signing",
            Self::CoolingOff { .. } => "cooling-off",
            Self::Active { .. } => "active",
            Self::Ending { .. } => "ending",
            Self::Completed { .. } => "completed",
            Self::Closed { .. } => "closed",
        }
    }

    /// Every phase's name, in the order of a project's life.
    pub const NAMES: [&'static str; 12] = [
        "draft",
        "contact-verified",
        "qualified",
        "matched",
        "quoting",
        "choosing",
        "signing",
        "cooling-off",
        "active",
        "ending",
        "completed",
        "closed",
    ];

    /// Over.
    pub const fn is_closed(&self) -> bool {
        matches!(self, Self::Closed { .. })
    }
}

impl fmt::Display for Phase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
