//! What happened to a firm. What it is not: a command; an event is never refused.

use super::{Deposit, Profile, Vetting};
use crate::id::ProjectId;
use crate::late::Late;
use crate::text::{Digest, Note, Reference};
use ledger::{Entry, Till};
use rules::Money;
use serde::{Deserialize, Serialize};

/// What happened to a firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Registered.
    Registered {
        /// What it says of itself.
        profile: Profile,
    },
    /// Amended.
    Amended {
        /// What it says of itself.
        profile: Profile,
    },
    /// Vetted.
    Vetted(Vetting),
    /// A deposit was recorded.
    Deposited(Deposit),
    /// Suspended.
    Suspended {
        /// Why.
        reason: Note,
    },
    /// Restored.
    Restored,
    /// A fee was set aside for a lead.
    Reserved {
        /// For which project.
        project: ProjectId,
        /// Digest of its dwelling.
        dwelling: Digest,
        /// How much.
        fee: Money,
    },
    /// What was set aside is free again.
    Unreserved {
        /// For which project.
        project: ProjectId,
    },
    /// A lead was charged.
    Charged {
        /// For which project.
        project: ProjectId,
        /// Digest of its dwelling.
        dwelling: Digest,
        /// How much.
        fee: Money,
    },
    /// A part of a success fee went back: the works came to less than was signed for.
    Reduced {
        /// For which project.
        project: ProjectId,
        /// How much went back.
        fee: Money,
    },
    /// A lead was claimed back.
    Claimed {
        /// For which project.
        project: ProjectId,
    },
    /// The claim was turned down.
    TurnedDown {
        /// For which project.
        project: ProjectId,
    },
    /// A lead was refunded.
    Refunded {
        /// For which project.
        project: ProjectId,
    },
    /// Balance is to be paid back.
    WithdrawalOrdered {
        /// How much.
        amount: Money,
    },
    /// It was.
    WithdrawalPaid {
        /// Which.
        withdrawal: u16,
        /// The line.
        line: Reference,
    },
    /// It is late.
    WithdrawalLate {
        /// Which.
        withdrawal: u16,
        /// For how many days by now, and what they cost together.
        late: Late,
    },
    /// The operator owes for that delay from now on.
    Owed {
        /// For which withdrawal.
        withdrawal: u16,
        /// How much.
        amount: Money,
    },
    /// It has not paid that in time.
    DebtLate {
        /// For which withdrawal.
        withdrawal: u16,
        /// Days overdue, in all.
        days: u16,
    },
    /// It paid that.
    Compensated {
        /// For which withdrawal.
        withdrawal: u16,
        /// The line of the operator's statement.
        line: Reference,
        /// How much.
        amount: Money,
    },
    /// A top-up came in.
    ToppedUp {
        /// The statement line.
        line: Reference,
    },
    /// Works under contract began.
    Won {
        /// Which project.
        project: ProjectId,
    },
    /// Works ended: completed, or not.
    Ended {
        /// Which project.
        project: ProjectId,
        /// Completed.
        completed: bool,
    },
    /// A stage was inspected for the first time.
    Inspected {
        /// It passed.
        passed: bool,
    },
    /// Surveyed and did not quote, or the like.
    LostPoint,
    /// Money moved.
    Posted(Vec<Entry<Till>>),
}

impl Event {
    /// The statement line that proves it, where one does.
    pub const fn line(&self) -> Option<&Reference> {
        match self {
            Self::Deposited(Deposit { line, .. })
            | Self::WithdrawalPaid { line, .. }
            | Self::ToppedUp { line }
            | Self::Compensated { line, .. } => Some(line),
            _ => None,
        }
    }
}
