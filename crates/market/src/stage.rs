//! A stage of the works (施工节点): funded, started, submitted, inspected, released. What it is not: the inspection or the
//! hold; a stage says when they begin and what their end means for its money.

mod approve;
mod flow;
mod object;
pub(crate) mod release;
mod start;
mod submit;
mod waive;

pub use start::before_has_passed;
pub(crate) use start::known;

pub(crate) use flow::{contest, default, failed_again, take, waits};

use crate::hold::{Aside, Cause, Hold};
use crate::inspection::{Report, Visit};
use crate::text::{Code, Evidence, Grounds, Note};
use ledger::Basis;
use rules::inspection::Grade;
use rules::{At, Money};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How many stages a contract has.
pub const COUNT: u8 = 5;

/// The stage inside which waterproofing is a gate: no money, but no tiling before it.
pub const GATED: u8 = 2;

/// A stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stage {
    /// 1 to 5.
    pub no: u8,
    /// Its part of the price.
    pub price: Money,
    /// Where it stands.
    pub state: State,
    /// The waterproofing gate, in stage 2.
    pub gate: Option<Gate>,
    /// Every report on it, the first first.
    pub reports: Vec<Report>,
    /// Failed inspections, and rework dates missed.
    pub failures: u8,
    /// How often the owner let it go on after failures, by choice or silence.
    pub continued: u8,
    /// Money held out of it while items are listed or contested.
    pub holds: Vec<Hold>,
    /// Visits that found the door closed, by the owner and by the firm, each paid by who closed it.
    pub closed_doors: (u8, u8),
}

/// Where a stage stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Its money is not there.
    Unfunded,
    /// Its money is there; work has not begun.
    Funded {
        /// Since when.
        since: At,
    },
    /// Work goes on; the money is locked.
    Locked {
        /// Since when.
        since: At,
    },
    /// The firm says it is done; an inspection is under way.
    Submitted {
        /// The inspection.
        visit: Visit,
    },
    /// Passed; the owner's window runs.
    Passed {
        /// Since when.
        since: At,
        /// Items listed, to be held for.
        listed: Vec<Code>,
    },
    /// Failed; the firm puts it right.
    Rework {
        /// Since when.
        since: At,
        /// How grave.
        grade: Grade,
    },
    /// Failed twice: the owner chooses how to go on.
    AfterFailures {
        /// Since when.
        since: At,
    },
    /// Its undisputed money is released; a hold may remain.
    Released {
        /// When.
        at: At,
        /// Why.
        basis: Basis,
    },
    /// Ended by a valuation: part paid, part refunded.
    Valued {
        /// When.
        at: At,
    },
}

impl fmt::Display for State {
    /// Its name: a key of the catalogue of words (`stage-<name>`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unfunded => "unfunded",
            Self::Funded { .. } => "funded",
            Self::Locked { .. } => "locked",
            Self::Submitted { .. } => "submitted",
            Self::Passed { .. } => "passed",
            Self::Rework { .. } => "rework",
            Self::AfterFailures { .. } => "after-failures",
            Self::Released { .. } => "released",
            Self::Valued { .. } => "valued",
        })
    }
}

/// The waterproofing gate.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gate {
    /// Not yet submitted.
    #[default]
    Open,
    /// Failed; the firm puts it right.
    Rework {
        /// Since when.
        since: At,
        /// How grave.
        grade: Grade,
    },
    /// The firm says it is done; an inspection is under way.
    Submitted {
        /// The inspection.
        visit: Visit,
    },
    /// Passed, or accepted by the owner alone.
    Passed {
        /// When.
        at: At,
    },
}

/// The firm starts a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// Which.
    pub stage: u8,
}

/// The firm logs work on site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LogSite {
    /// What was done.
    pub note: Note,
    /// Photos, one at least that has not been shown here before.
    pub evidence: Vec<Evidence>,
}

/// The firm says a stage, or the gate inside stage 2, is done.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SubmitStage {
    /// Which.
    pub stage: u8,
    /// The waterproofing gate, not the stage.
    pub gate: bool,
    /// Photos and documents; the last stage needs as-built plans, manuals and the warranty certificate.
    pub evidence: Vec<Evidence>,
}

/// The owner approves a passed stage: the second key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Approve {
    /// Which.
    pub stage: u8,
}

/// The owner objects to named items of a passed stage; the rest moves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Object {
    /// Which stage.
    pub stage: u8,
    /// Which items of the checklist.
    pub items: Vec<Code>,
    /// In the owner's words.
    pub note: Note,
    /// Photos.
    pub evidence: Vec<Evidence>,
}

/// The owner signs a waiver: release without a pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Waive {
    /// Which stage.
    pub stage: u8,
}

/// How to go on after two failures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum GoOn {
    /// Rework once more.
    Continue,
    /// Accept with the price reduced by the cost to fix.
    Reduce,
    /// End the contract by valuation.
    End,
}

/// The owner chooses how to go on after two failures.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ChooseAfterFailures {
    /// Which stage.
    pub stage: u8,
    /// How.
    pub choice: GoOn,
}

/// What happened to a stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Its money is there.
    Funded {
        /// Which.
        stage: u8,
    },
    /// Work began.
    Started {
        /// Which.
        stage: u8,
    },
    /// Work was logged.
    Logged {
        /// What was done.
        note: Note,
        /// Photos.
        evidence: Vec<Evidence>,
    },
    /// Submitted for inspection.
    Submitted {
        /// Which.
        stage: u8,
        /// The gate, not the stage.
        gate: bool,
        /// Photos and documents.
        evidence: Vec<Evidence>,
    },
    /// The gate is open for tiling.
    GatePassed,
    /// The gate failed; rework begins, and counts among the stage's failures.
    GateFailed {
        /// How grave.
        grade: Grade,
    },
    /// Passed, with these items listed.
    Passed {
        /// Which.
        stage: u8,
        /// Listed items.
        listed: Vec<Code>,
    },
    /// Failed; rework begins.
    Failed {
        /// Which.
        stage: u8,
        /// How grave.
        grade: Grade,
    },
    /// A rework date was missed: counts as a failed re-inspection.
    ReworkMissed {
        /// Which.
        stage: u8,
    },
    /// Failed too often: the owner chooses.
    Exhausted {
        /// Which.
        stage: u8,
    },
    /// It goes on once more.
    Continued {
        /// Which.
        stage: u8,
        /// How grave the last failure was.
        grade: Grade,
    },
    /// Its undisputed money is released.
    Released {
        /// Which.
        stage: u8,
        /// Why.
        basis: Basis,
    },
    /// Ended by a valuation.
    Valued {
        /// Which.
        stage: u8,
    },
}

/// The items a pass has listed.
pub(crate) fn listed(stage: &Stage) -> &[Code] {
    if let State::Passed { listed, .. } = &stage.state { listed } else { &[] }
}

/// The hold for what a pass has listed, if it listed anything.
pub(crate) fn listed_holds(stage: &Stage) -> Vec<Aside> {
    let items = listed(stage).to_vec();
    let aside = Aside { cause: Cause::Listed, items, grounds: Grounds::default() };
    if aside.items.is_empty() { Vec::new() } else { vec![aside] }
}

impl Stage {
    /// Its money has moved: released, or ended by a valuation.
    pub(crate) const fn is_over(&self) -> bool {
        matches!(self.state, State::Released { .. } | State::Valued { .. })
    }

    /// A stage of a contract that becomes active at this moment. Where it costs nothing there is nothing to fund.
    pub(crate) const fn new(no: u8, price: Money, at: At) -> Self {
        Self {
            no,
            price,
            state: if price.is_zero() { State::Funded { since: at } } else { State::Unfunded },
            gate: if no == GATED { Some(Gate::Open) } else { None },
            reports: Vec::new(),
            failures: 0,
            continued: 0,
            holds: Vec::new(),
            closed_doors: (0, 0),
        }
    }
}
