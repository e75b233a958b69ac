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
}

impl Proof {
    /// Whether it proves notice of a wait that began at `begun`, at this moment: an older proof belongs to an older wait.
    pub fn holds(self, begun: At, at: At, policy: &Policy, calendar: &Calendar) -> bool {
        match self {
            Self::Opened(when) | Self::Recorded(when) => when >= begun,
            Self::Accepted(since) => since >= begun && calendar.due(since, policy.notice.proved_after) <= at,
            Self::Bounced(_) => false,
        }
    }
}

impl Notice {
    /// The deadline of a wait that began at `begun` moves; an older wait's moves are forgotten.
    pub(crate) fn moves_to(&mut self, due: At, begun: At) {
        self.moved = self.moves_since(begun).saturating_add(1);
        self.due = Some(due);
    }

    /// How often the deadline of a wait that began at `begun` has moved; an older wait's moves do not count.
    pub fn moves_since(&self, begun: At) -> u8 {
        if self.due.is_some_and(|due| due > begun) { self.moved } else { 0 }
    }

    /// Whether the party has been reached on the inbox and on one other channel. The inbox of the market's own pages
    /// takes every notice the moment a wait begins.
    pub fn is_proved(&self, wait: &Wait, at: At, policy: &Policy, calendar: &Calendar) -> bool {
        let inbox = self.proofs.get(&Channel::Inbox).copied().unwrap_or(Proof::Accepted(wait.since));
        let holds = |proof: Proof| proof.holds(wait.since, at, policy, calendar);
        let others = self.proofs.iter().filter(|(channel, _)| **channel != Channel::Inbox);
        holds(inbox) && others.map(|(_, proof)| *proof).any(holds)
    }
}
