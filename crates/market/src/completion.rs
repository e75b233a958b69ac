//! Completion (M9): documents, the air test an owner may order, use before acceptance. What it is not: the inspection of
//! the last stage; that is an inspection like any other.

mod air_test;
mod complete;
mod flow;
mod move_in;

pub(crate) use air_test::window_extension;
pub(crate) use complete::complete;
pub(crate) use flow::{default, take, waits};

use crate::text::Evidence;
use rules::{At, Money};
use serde::{Deserialize, Serialize};

/// What is known of the completion.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Completion {
    /// The air test.
    pub air_test: Option<AirTest>,
    /// The owner uses the dwelling before acceptance: visible items count as accepted, hidden works never.
    pub in_use: Option<At>,
}

/// An ordered air test.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AirTest {
    /// When it was ordered.
    pub ordered: At,
    /// When it was reported, and whether every value lies inside its limit.
    pub reported: Option<(At, bool)>,
    /// What it costs to put right what lies outside.
    pub cost: Money,
    /// When its time ran out unreported.
    pub lapsed: Option<At>,
}

impl AirTest {
    /// Reported, and some value lies outside its limit.
    pub const fn failed(&self) -> bool {
        matches!(self.reported, Some((_, false)))
    }
}

/// The owner orders an air test: the completion window stays open for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OrderAirTest {}

/// The operator records the laboratory's report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReportAirTest {
    /// Measured values by checklist item, thousandths of its unit.
    pub values: Vec<(crate::text::Code, i64)>,
    /// The laboratory's report.
    pub evidence: Vec<Evidence>,
}

/// The owner moves in before acceptance, having been warned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct MoveIn {}

/// What happened around the completion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// An air test is ordered.
    AirTestOrdered,
    /// It is reported.
    AirTestReported {
        /// Measured values, thousandths of the item's unit.
        values: Vec<(crate::text::Code, i64)>,
        /// Every value lies inside its limit.
        passed: bool,
        /// What it costs to put right what does not.
        cost: Money,
        /// The laboratory's report.
        evidence: Vec<Evidence>,
    },
    /// It was not reported in time.
    AirTestLapsed,
    /// In use before acceptance.
    MovedIn,
    /// Completed: retention and warranty begin.
    Completed {
        /// The parts of the retention, and when each comes to its term.
        parts: [(Money, At); 2],
        /// The warranty on all work ends.
        general: At,
        /// The warranty on waterproofing ends.
        waterproofing: At,
    },
}
