//! What is done to a firm. What it is not: what comes of it; see [`super::Event`].

use super::Profile;
use crate::text::{Evidence, Note, Reference};
use rules::Money;
use serde::{Deserialize, Serialize};

/// What is done to a firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Registers, by the firm itself.
    Register {
        /// What it says of itself.
        profile: Profile,
    },
    /// Changes its profile, by the firm itself. With another name or other principals it is vetted anew.
    Amend {
        /// What it says of itself.
        profile: Profile,
    },
    /// The operator records a vetting.
    Vet {
        /// What was looked at.
        note: Note,
        /// Documents.
        evidence: Vec<Evidence>,
    },
    /// The operator records a deposit.
    RecordDeposit {
        /// How much.
        amount: Money,
        /// The statement line.
        line: Reference,
    },
    /// The operator suspends it.
    Suspend {
        /// Why: the firm reads it.
        reason: Note,
    },
    /// The operator lifts the suspension.
    Restore,
    /// The firm takes balance back.
    Withdraw {
        /// How much.
        amount: Money,
    },
    /// A statement line shows that it was paid back.
    RecordWithdrawal {
        /// Which withdrawal, from 0.
        withdrawal: u16,
        /// The line.
        line: Reference,
    },
    /// A statement line of the operator's own account shows that it paid what it owes for a late withdrawal.
    RecordCompensation {
        /// For which withdrawal, from 0.
        withdrawal: u16,
        /// The line.
        line: Reference,
        /// What it says.
        amount: Money,
    },
    /// The clock: a wait came due.
    Default {
        /// Which.
        wait: crate::wait::WaitKey,
    },
}
