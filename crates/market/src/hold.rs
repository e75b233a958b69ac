//! Holds: the contested or listed part of a stage, and only that part, with an end at day 45 (M7, M8, M12's hard stop).
//! What it is not: a way to freeze the rest.

mod confirm;
mod cure;
mod flow;
pub(crate) mod settle;
pub(crate) mod stop;
pub(crate) mod valuation;

pub(crate) use flow::{contest, default, take, waits};

use crate::inspection::Visit;
use crate::late::Late;
use crate::text::{Code, Evidence, Grounds};
use rules::{At, Money};
use serde::{Deserialize, Serialize};
use std::fmt;

/// Money held out of a stage, or of a part of the retention.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hold {
    /// Why.
    pub cause: Cause,
    /// For which items.
    pub items: Vec<Code>,
    /// What the owner said and showed; nothing where a report has listed them.
    pub grounds: Grounds,
    /// How much was held.
    pub amount: Money,
    /// Since when: the hard stop counts from here, and nothing moves it.
    pub since: At,
    /// The last valuation: cost to fix.
    pub valuation: Option<Money>,
    /// Visits that found the door closed, by the owner and by the firm, each paid by who closed it.
    pub closed_doors: (u8, u8),
    /// Since when the firm is to put it right: nothing it hands in begins its time anew.
    pub to_cure: Option<At>,
    /// Cures that the owner denied and a second supervisor did not find good, either.
    pub bad_cures: u8,
    /// The owner denies the last cure, and a supervisor is to look.
    pub denied: bool,
    /// Where it stands.
    pub step: HoldStep,
}

/// How many cures of one hold are looked at: what is found bad so often counts as not put right.
pub const CURES: u8 = 2;
/// What a release sets aside, before it is known how much.
#[derive(Clone, Debug)]
pub(crate) struct Aside {
    /// Why.
    pub(crate) cause: Cause,
    /// For which items.
    pub(crate) items: Vec<Code>,
    /// What the owner said and showed.
    pub(crate) grounds: Grounds,
}

/// Why money is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cause {
    /// Items listed by a passed inspection.
    Listed,
    /// Items the owner objects to.
    Objection,
    /// Defects named when the retention came to term.
    Retention,
}

/// Where a hold stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HoldStep {
    /// The firm puts the items right.
    Cure {
        /// Since when.
        since: At,
    },
    /// The firm says it has; the owner confirms.
    Cured {
        /// Since when.
        since: At,
        /// Photos.
        evidence: Vec<Evidence>,
    },
    /// The objecting owner's visit fee is awaited.
    Deposit {
        /// Since when.
        since: At,
    },
    /// A second supervisor is on the way.
    Second {
        /// Since when.
        since: At,
        /// The visit.
        visit: Visit,
        /// How late its valuation is, and what that costs the operator on each side.
        late: Late,
    },
    /// Not put right in time, or contested to the end: the hard stop decides.
    Waiting,
    /// Settled: what went to the owner; the rest to the firm.
    Settled {
        /// When.
        at: At,
        /// What went to the owner.
        owner: Money,
    },
}

impl HoldStep {
    /// A second supervisor is to look.
    pub(crate) fn second(since: At) -> Self {
        Self::Second { since, visit: Visit::new(since), late: Late::default() }
    }
}

impl Hold {
    /// Whether a report that finds this cure bad is the last that is asked for.
    pub(crate) fn is_last_cure(&self) -> bool {
        self.denied && self.bad_cures.saturating_add(1) >= CURES
    }

    /// Whether money is still held.
    pub const fn is_open(&self) -> bool {
        !matches!(self.step, HoldStep::Settled { .. })
    }
}

impl fmt::Display for HoldStep {
    /// Its name: a key of the catalogue of words (`hold-<name>`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Cure { .. } => "cure",
            Self::Cured { .. } => "cured",
            Self::Deposit { .. } => "deposit",
            Self::Second { .. } => "second",
            Self::Waiting => "waiting",
            Self::Settled { .. } => "settled",
        })
    }
}

/// The firm says the held-for items are put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Cure {
    /// Of which stage (6, 7: the parts of the retention).
    pub stage: u8,
    /// Which of its holds, from 0.
    pub hold: u8,
    /// Photos.
    pub evidence: Vec<Evidence>,
}

/// The owner confirms that they are, or says that they are not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmCure {
    /// Of which stage (6, 7: the parts of the retention).
    pub stage: u8,
    /// Which of its holds, from 0.
    pub hold: u8,
    /// Put right.
    pub good: bool,
}

/// What happened to a hold.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Money is held.
    Held {
        /// Out of which stage.
        stage: u8,
        /// Why.
        cause: Cause,
        /// For which items.
        items: Vec<Code>,
        /// What the owner said and showed.
        grounds: Grounds,
        /// How much.
        amount: Money,
        /// What is known of the cost to fix.
        valuation: Option<Money>,
    },
    /// The hold goes to another step.
    Moved {
        /// Of which stage.
        stage: u8,
        /// Which of its holds.
        hold: u8,
        /// Where to.
        to: HoldStep,
    },
    /// A second report values it: cost to fix of the upheld items.
    Valued {
        /// Of which stage.
        stage: u8,
        /// Which of its holds.
        hold: u8,
        /// The items upheld.
        upheld: Vec<Code>,
        /// Cost to fix.
        cost: Money,
        /// What is held from now on.
        amount: Money,
    },
    /// Its valuation is late; that costs the operator on both sides.
    ValuationLate {
        /// Of which stage.
        stage: u8,
        /// Which of its holds.
        hold: u8,
        /// For how many days by now, and what they cost on each side.
        late: Late,
    },
    /// Settled.
    Settled {
        /// Of which stage.
        stage: u8,
        /// Which of its holds.
        hold: u8,
        /// What went to the owner; the rest went to the firm.
        owner: Money,
    },
}
