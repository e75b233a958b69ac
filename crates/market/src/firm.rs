//! A firm (装修公司): its profile, its admission, its prepaid balance for leads, its record. What it is not: its part in a
//! project; that is the lead and the contract.

mod admit;
mod balance;
mod claims;
mod command;
mod event;
mod evolve;
mod profile;
mod rows;
mod withdraw;

pub(crate) use balance::{charge, reduce, refund, reserve, top_up, unreserve};
pub use claims::Claims;
pub use command::Command;
pub use event::Event;
pub use profile::decide;
pub(crate) use profile::facts;

use crate::id::{FirmId, ProjectId, StaffId};
use crate::late::{Debt, Late};
use crate::limits;
use crate::text::{Code, Digest, Evidence, Name, Note, Reference};
use ledger::{Book, Till};
use rules::{At, Money, Share};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Firm {
    /// Its id.
    pub id: FirmId,
    /// Since when.
    pub since: At,
    /// What it says of itself.
    pub profile: Profile,
    /// The operator's vetting, with evidence and date (until M16).
    pub vetted: Option<Vetting>,
    /// Its deposit, as the operator recorded it (until M13).
    pub deposit: Option<Deposit>,
    /// Suspended by the operator, and why.
    pub suspended: Option<Note>,
    /// Its prepaid balance.
    pub book: Book<Till>,
    /// Balance to be paid back, in order.
    pub withdrawals: Vec<Withdrawal>,
    /// What was set aside or charged for each project, as far back as a rule may look; the journal keeps the rest.
    pub leads: BTreeMap<ProjectId, Charged>,
    /// Projects under way.
    pub open: BTreeSet<ProjectId>,
    /// Completed projects.
    pub completed: u32,
    /// Inspections of its stages, and how many passed the first time.
    pub inspections: (u32, u32),
    /// Points lost: surveyed and did not quote.
    pub points: i32,
}

/// What a firm says of itself. Its trade name is public; persons stand as digests only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Profile {
    /// Its trade name.
    pub name: Name,
    /// Districts it serves.
    pub districts: BTreeSet<Code>,
    /// Crews.
    pub crews: u16,
    /// The smallest budget it takes.
    pub budget_low: Money,
    /// The largest.
    pub budget_high: Money,
    /// Its own cap on lead fees in a calendar month.
    pub monthly_cap: Money,
    /// Digests of bank account, legal representative and phone: two firms that share one have a common owner.
    pub principals: BTreeSet<Digest>,
}

/// A recorded vetting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vetting {
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: At,
    /// What was looked at.
    pub note: Note,
    /// Documents.
    pub evidence: Vec<Evidence>,
}

/// A recorded deposit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deposit {
    /// By whom.
    pub by: StaffId,
    /// When.
    pub at: At,
    /// How much.
    pub amount: Money,
    /// The statement line.
    pub line: Reference,
}

/// Balance on its way back to the firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// How much.
    pub amount: Money,
    /// When it was asked.
    pub since: At,
    /// The statement line that proves it.
    pub paid: Option<(Reference, At)>,
    /// How late it is, and what that costs the operator.
    pub late: Late,
    /// What the operator owes for that, once it is paid.
    pub debt: Option<Debt>,
}

/// What a lead cost a firm.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Charged {
    /// Digest of the dwelling.
    pub dwelling: Digest,
    /// Set aside, not charged.
    pub reserved: Money,
    /// Charged, and when.
    pub charged: Option<(Money, At)>,
    /// Refunded, and when.
    pub refunded: Option<At>,
    /// Claimed back, and when.
    pub claimed: Option<At>,
    /// The claim was turned down, and when.
    pub turned_down: Option<At>,
}

impl Charged {
    /// Nothing set aside or charged yet.
    pub(crate) const fn of(dwelling: Digest) -> Self {
        Self {
            dwelling,
            reserved: Money::ZERO,
            charged: None,
            refunded: None,
            claimed: None,
            turned_down: None,
        }
    }

    /// Whether a rule may still ask for it: something is set aside, a claim is open, or it was charged not long ago.
    pub(crate) fn is_needed(&self, at: At) -> bool {
        let recent = |since: At| at.since(since) < limits::LEAD_DAYS.saturating_mul(86_400);
        let claimed = self.claimed.is_some() && self.refunded.is_none() && self.turned_down.is_none();
        self.reserved.is_positive() || claimed || self.charged.is_some_and(|(_, since)| recent(since))
    }

    /// What was charged and not refunded, and when.
    pub fn standing(&self) -> Option<(Money, At)> {
        self.charged.filter(|_| self.refunded.is_none())
    }
}

impl Firm {
    /// May take leads: vetted, with a deposit, not suspended.
    pub fn is_admitted(&self) -> bool {
        self.vetted.is_some() && self.deposit.is_some() && self.suspended.is_none()
    }

    /// Free for a new project under this many projects a crew.
    pub fn has_capacity(&self, projects_per_crew: u16) -> bool {
        let most = usize::from(self.profile.crews).saturating_mul(usize::from(projects_per_crew));
        self.open.len() < most
    }

    /// Its score until M15: the first-pass rate of its inspections, drawn towards a prior.
    pub fn score(&self, policy: &rules::policy::Dispatch) -> Share {
        let (inspections, passes) = self.inspections;
        rules::score::first_pass(passes, inspections, policy.score_prior, policy.score_weight)
    }

    /// What the operator owes it for withdrawals paid late and has not paid: all of it, and what of it is due.
    pub fn owed(&self) -> (Money, Money) {
        let late = self.withdrawals.iter().filter(|it| it.paid.is_none()).map(|it| it.late.owes);
        let due: Money = self.withdrawals.iter().filter_map(|it| it.debt.as_ref()).map(Debt::open).sum();
        (late.sum::<Money>() + due, due)
    }

    /// The reference for its top-ups.
    pub fn reference(&self) -> Reference {
        crate::statement::reference(&self.id.bytes(), 0)
    }
}

#[cfg(test)]
#[expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::arithmetic_side_effects,
    reason = "a test may fail loudly"
)]
mod tests;
