//! Proof of notice (the general law): a default that hurts the silent party needs it on two channels, the inbox and one
//! other. What it is not: sending; the outbox sends and reports back.

use super::Project;
use crate::wait::{Wait, WaitKey};
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

/// What is known of the notices of one wait, and how often its deadline moved for want of proof. A later wait of the same
/// name has a notice of its own: nothing of an older one, no proof and no move, counts for it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    /// Since when the wait it belongs to waits.
    pub since: At,
    /// By channel.
    pub proofs: BTreeMap<Channel, Proof>,
    /// How often the deadline moved.
    pub moved: u8,
    /// The deadline, once moved.
    pub due: Option<At>,
    /// Since when the operator has to reach the party: notice was never proved, and the default is off until then.
    pub handed: Option<At>,
}

impl Proof {
    /// When it was.
    pub const fn when(self) -> At {
        match self {
            Self::Accepted(at) | Self::Opened(at) | Self::Recorded(at) | Self::Bounced(at) => at,
        }
    }

    /// Whether it proves notice at this moment.
    fn holds(self, at: At, policy: &Policy, calendar: &Calendar) -> bool {
        match self {
            Self::Opened(_) | Self::Recorded(_) => true,
            Self::Accepted(since) => calendar.due(since, policy.notice.proved_after) <= at,
            Self::Bounced(_) => false,
        }
    }
}

impl Notice {
    /// Nothing is known yet.
    const fn new(since: At) -> Self {
        Self { since, proofs: BTreeMap::new(), moved: 0, due: None, handed: None }
    }

    /// A reminder that is accepted proves nothing that an earlier letter does not prove sooner: only what came back is
    /// replaced by it.
    pub(super) fn learns(&mut self, channel: Channel, proof: Proof) {
        let known = self.proofs.get(&channel).is_some_and(|known| !matches!(known, Proof::Bounced(_)));
        if !(known && matches!(proof, Proof::Accepted(_))) {
            self.proofs.insert(channel, proof);
        }
    }

    /// The deadline moves; what had been the operator's is the party's again.
    pub(super) const fn moves_to(&mut self, due: At) {
        self.moved = self.moved.saturating_add(1);
        self.due = Some(due);
        self.handed = None;
    }

    /// Whether the party has been reached on the inbox and on one other channel. The inbox of the market's own pages
    /// takes every notice the moment a wait begins. Where hours count, one channel that was read is enough: no letter can
    /// lie for a day in four hours.
    pub fn is_proved(&self, wait: &Wait, at: At, policy: &Policy, calendar: &Calendar) -> bool {
        let inbox = self.proofs.get(&Channel::Inbox).copied().unwrap_or(Proof::Accepted(wait.since));
        let holds = |proof: Proof| proof.holds(at, policy, calendar);
        let others = self.proofs.iter().filter(|(channel, _)| **channel != Channel::Inbox);
        let both = holds(inbox) && others.map(|(_, proof)| *proof).any(holds);
        self.since == wait.since && (both || (wait.key.kind.counts_hours() && self.is_read()))
    }
}

impl Notice {
    /// Whether the party has read it on some channel, or the operator has told it.
    fn is_read(&self) -> bool {
        self.proofs.values().any(|proof| matches!(proof, Proof::Opened(_) | Proof::Recorded(_)))
    }
}

impl Project {
    /// What is known of the notices of a wait, if anything is.
    pub fn notice(&self, wait: &Wait) -> Option<&Notice> {
        self.notices.get(&wait.key).filter(|notice| notice.since == wait.since)
    }

    /// The notice of a wait that began at `since`; an older one of the same name makes room for it.
    pub(super) fn notice_mut(&mut self, key: &WaitKey, since: At) -> &mut Notice {
        let notice = self.notices.entry(key.clone()).or_insert_with(|| Notice::new(since));
        if notice.since != since {
            *notice = Notice::new(since);
        }
        notice
    }
}
