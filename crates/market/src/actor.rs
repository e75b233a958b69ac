//! Who acts, and who must act. What it is not: a session; the door has already made sure of the person.

use crate::id::{FirmId, OwnerId, StaffId, SupervisorId};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Who gives a command: authority as a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    /// An owner.
    Owner(OwnerId),
    /// A firm.
    Firm(FirmId),
    /// A supervisor.
    Supervisor(SupervisorId),
    /// A person of the operator's staff: records evidence, decides claims; holds no key to money.
    Operator(StaffId),
    /// The market itself: the clock's defaults, the outbox's proofs.
    Market,
}

/// Who must act, or bears a delay.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Party {
    /// An owner.
    Owner(OwnerId),
    /// A firm.
    Firm(FirmId),
    /// A supervisor.
    Supervisor(SupervisorId),
    /// The operator.
    Operator,
    /// The market's own clock.
    Market,
}

impl fmt::Display for Party {
    /// A key for read tables: `firm:018f…`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Owner(id) => write!(f, "owner:{id}"),
            Self::Firm(id) => write!(f, "firm:{id}"),
            Self::Supervisor(id) => write!(f, "supervisor:{id}"),
            Self::Operator => f.write_str("operator"),
            Self::Market => f.write_str("market"),
        }
    }
}

impl From<Actor> for Party {
    fn from(actor: Actor) -> Self {
        match actor {
            Actor::Owner(id) => Self::Owner(id),
            Actor::Firm(id) => Self::Firm(id),
            Actor::Supervisor(id) => Self::Supervisor(id),
            Actor::Operator(_) => Self::Operator,
            Actor::Market => Self::Market,
        }
    }
}
