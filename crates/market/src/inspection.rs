//! Inspection (M7): a supervisor drawn by lot visits, reads every item, and the verdict is computed. What it is not: a
//! second opinion of the owner; that is the objection.

mod alternative;
mod arrive;
mod assign;
mod eligible;
mod flow;
mod give_back;
mod no_access;
mod readings;
mod report;

pub(crate) use assign::draw;
pub(crate) use give_back::{fit, give_back};

pub use crate::guidance::checklist_of;
pub use alternative::opens;
pub use flow::visits;
pub use readings::items;

pub(crate) use flow::{default, rows, take, waits};

use crate::id::SupervisorId;
use crate::text::{Code, Evidence, Note};
use rules::inspection::{Checked, Verdict};
use rules::lottery::Seed;
use rules::{At, Money};
use serde::{Deserialize, Serialize};
use std::fmt;

/// What a visit is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// A submitted stage.
    Stage(u8),
    /// The waterproofing gate in stage 2.
    Gate,
    /// A second opinion on a hold: stage, place.
    Hold(u8, u8),
    /// The valuation of a contract that ends early.
    Valuation,
    /// A site gone silent.
    Site,
}

impl fmt::Display for Target {
    /// `stage:2`, `gate`, `hold:2:0`, `valuation`, `site`: a key for forms and stories.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stage(n) => write!(f, "stage:{n}"),
            Self::Gate => f.write_str("gate"),
            Self::Hold(stage, place) => write!(f, "hold:{stage}:{place}"),
            Self::Valuation => f.write_str("valuation"),
            Self::Site => f.write_str("site"),
        }
    }
}

/// A visit under way.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit {
    /// Where it stands.
    pub step: Step,
    /// Supervisors who did not come: not drawn again for this visit.
    pub absent: Vec<SupervisorId>,
    /// When the first was drawn. A closed door begins a new visit, which counts from there.
    pub first_drawn: Option<At>,
    /// Nobody came for long: the owner's word in its place.
    pub acceptance: Acceptance,
    /// Nobody came for long: drawn from outside the district.
    pub outside: bool,
}

/// The owner's acceptance in place of a visit that nobody makes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Acceptance {
    /// Not asked for.
    #[default]
    Unasked,
    /// The firm asked; the owner answers.
    Asked {
        /// Since when.
        since: At,
    },
    /// The owner would rather wait for the supervisor.
    Declined,
}

/// Where a visit stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Nobody is drawn yet.
    Undrawn {
        /// Since when.
        since: At,
    },
    /// Drawn; the visit is due.
    Drawn {
        /// Who.
        supervisor: SupervisorId,
        /// Since when.
        since: At,
    },
    /// Found the door closed; comes again.
    Again {
        /// Who.
        supervisor: SupervisorId,
        /// Since when.
        since: At,
    },
    /// On site; the report is due.
    Arrived {
        /// Who.
        supervisor: SupervisorId,
        /// When.
        at: At,
    },
}

impl Visit {
    /// A visit nobody is drawn for yet.
    pub const fn new(since: At) -> Self {
        Self {
            step: Step::Undrawn { since },
            absent: Vec::new(),
            first_drawn: None,
            acceptance: Acceptance::Unasked,
            outside: false,
        }
    }

    /// Who is drawn.
    pub const fn supervisor(&self) -> Option<SupervisorId> {
        match self.step {
            Step::Undrawn { .. } => None,
            Step::Drawn { supervisor, .. }
            | Step::Again { supervisor, .. }
            | Step::Arrived { supervisor, .. } => Some(supervisor),
        }
    }
}

/// A report: readings, and the verdict computed from them. Append-only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Report {
    /// What was visited.
    pub target: Target,
    /// By whom.
    pub supervisor: SupervisorId,
    /// When it was filed.
    pub at: At,
    /// How long the visit lasted.
    pub minutes: u16,
    /// The edition of the contract's checklist that it was judged by.
    pub checklist: Code,
    /// The readings.
    pub items: Vec<Checked>,
    /// What follows from them.
    pub verdict: Verdict,
    /// What it costs to put right what failed or is listed: the valuation that the hard stop executes.
    pub cost_to_fix: Money,
    /// Photos.
    pub evidence: Vec<Evidence>,
    /// What the supervisor says for the record, or in dissent.
    pub note: Option<Note>,
}

/// Draws a supervisor for a visit, with a given seed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Assign {
    /// For which visit.
    pub target: Target,
    /// The seed.
    pub seed: Seed,
}

/// The supervisor is on site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Arrive {
    /// For which visit.
    pub target: Target,
}

/// One reading: the guide knows kind and limit of the item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Which item of the checklist.
    pub item: Code,
    /// In order or not; of a measured item, see `points`.
    pub good: Option<bool>,
    /// Measured points, thousandths of the item's unit.
    pub points: Vec<i64>,
}

/// The supervisor reports.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileReport {
    /// On which visit.
    pub target: Target,
    /// The readings.
    pub items: Vec<Item>,
    /// How long the visit lasted.
    pub minutes: u16,
    /// What it costs to put right what failed or is listed; none: the catalogue's upper price.
    pub cost_to_fix: Option<Money>,
    /// Photos.
    pub evidence: Vec<Evidence>,
    /// For the record, or dissent.
    pub note: Option<Note>,
}

/// The supervisor stands before a closed door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NoAccess {
    /// On which visit.
    pub target: Target,
    /// The owner closed the door; else the firm.
    pub by_owner: bool,
    /// A photo of the closed door.
    pub evidence: Vec<Evidence>,
}

/// What a firm may ask for where no supervisor comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Alternative {
    /// The owner's acceptance alone, signed.
    Acceptance,
    /// A supervisor from outside the district, paid by the pool.
    Outside,
}

/// No supervisor came for long: the firm asks for another way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AskAlternative {
    /// For which visit.
    pub target: Target,
    /// Which way.
    pub alternative: Alternative,
}

/// The owner accepts the work without the visit, or would rather wait for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AcceptAlone {
    /// In place of which visit.
    pub target: Target,
    /// Accepts.
    pub accepts: bool,
}

/// What happened to a visit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// A supervisor was drawn out of these.
    Assigned {
        /// For which visit.
        target: Target,
        /// Who.
        supervisor: SupervisorId,
        /// The public seed.
        seed: Seed,
        /// The eligible supervisors at that moment.
        eligible: Vec<SupervisorId>,
    },
    /// The supervisor did not come, or did not report; is not drawn again here.
    Absent {
        /// On which visit.
        target: Target,
        /// Who.
        supervisor: SupervisorId,
    },
    /// Who was drawn may not look any more, being suspended or tied to the firm: the visit goes back to the draw.
    GivenBack {
        /// Which visit.
        target: Target,
        /// Who was drawn.
        supervisor: SupervisorId,
    },
    /// On site.
    Arrived {
        /// On which visit.
        target: Target,
    },
    /// No access; a new visit, paid by who closed the door.
    NoAccess {
        /// On which visit.
        target: Target,
        /// The owner closed the door; else the firm.
        by_owner: bool,
        /// Who closed it pays; else they have paid as often as the policy lets them.
        charged: bool,
        /// The closed door.
        evidence: Vec<Evidence>,
    },
    /// Nobody came for long, and the firm asks for another way.
    AlternativeAsked {
        /// For which visit.
        target: Target,
        /// Which way.
        alternative: Alternative,
    },
    /// The owner was asked to accept without the visit; silence declines.
    AcceptanceAnswered {
        /// In place of which visit.
        target: Target,
        /// Accepted.
        accepted: bool,
    },
    /// Reported.
    Reported(Report),
}
