//! Proof of notice (the general law): a default that hurts the silent party needs it on two channels, the inbox and one
//! other. What it is not: sending; the outbox sends and reports back.

use crate::wait::Wait;
use rules::policy::Policy;
use rules::{At, Calendar};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A way to reach a party.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The inbox on the market's own pages.
    Inbox,
    /// E-mail.
    Email,
    /// A recorded call.
    Call,
    /// A letter.
    Letter,
}

/// What is known of a notice on a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Proof {
    /// Accepted without bounce, since then.
    Accepted(At),
    /// Opened by the party.
    Opened(At),
    /// Recorded by the operator.
    Recorded(At),
    /// Came back.
    Bounced(At),
}

/// What is known of the notices of one wait, and how often its deadline moved for want of proof.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// By channel.
    pub proofs: BTreeMap<Channel, Proof>,
    /// How often the deadline moved.
    pub moved: u8,
    /// The deadline, once moved.
    pub due: Option<At>,
    /// Contested for want of proof: the default is off, the hard stop decides.
    pub contested: bool,
}

impl Proof {
    /// Whether it proves notice at this moment.
    pub fn holds(self, at: At, policy: &Policy, calendar: &Calendar) -> bool {
        match self {
            Self::Opened(_) | Self::Recorded(_) => true,
            Self::Accepted(since) => calendar.due(since, policy.notice.proved_after) <= at,
            Self::Bounced(_) => false,
        }
    }
}

impl Notice {
    /// Whether the party has been reached on the inbox and on one other channel. The inbox of the market's own pages
    /// takes every notice the moment a wait begins.
    pub fn is_proved(&self, wait: &Wait, at: At, policy: &Policy, calendar: &Calendar) -> bool {
        let inbox = self.proofs.get(&Channel::Inbox).copied().unwrap_or(Proof::Accepted(wait.since));
        let holds = |proof: Proof| proof.holds(at, policy, calendar);
        let others = self.proofs.iter().filter(|(channel, _)| **channel != Channel::Inbox);
        holds(inbox) && others.map(|(_, proof)| *proof).any(holds)
    }
}
