//! The verdict of an inspection, computed from its items (M7). What it is not: an opinion of the supervisor, who gives
//! readings and nothing else; nor the checklist, which is the guide's.

use crate::policy;
use crate::time::Period;
use serde::{Deserialize, Serialize};

/// What kind of item it is, by the checklist's mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// RED: safety, water, structure, gas.
    Red,
    /// TOL: a number against a limit.
    Tol,
    /// TEST: done and passed, or not.
    Test,
    /// VISUAL: looked at.
    Visual,
}

/// What the supervisor read. All numbers are thousandths of the item's unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reading {
    /// In order, or not: red, test, visual.
    Done(bool),
    /// Measured points.
    Points {
        /// One value a point; a two-sided tolerance is read as the size of the deviation.
        values: Vec<i64>,
        /// The limit, not negative.
        limit: i64,
        /// At most the limit; else at least.
        at_most: bool,
    },
}

/// One inspected item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Checked {
    /// The item's name in the checklist.
    pub item: String,
    /// Its kind.
    pub kind: Kind,
    /// A tolerance that is missed here fails the stage.
    pub major: bool,
    /// What was read.
    pub reading: Reading,
}

/// How grave a defect is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Looks.
    Minor,
    /// Function.
    Major,
    /// Safety, water, structure, gas.
    RedLine,
}

impl Grade {
    /// How long the firm has to put it right (M8).
    pub fn rework(self, defect: &policy::Defect) -> Period {
        match self {
            Self::Minor => defect.minor,
            Self::Major => defect.major,
            Self::RedLine => defect.red_line,
        }
    }
}

/// The result of an inspection, from best to worst. Items stand in the order of the report.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Nothing failed.
    Pass,
    /// Only small things: a hold for these, the rest is released.
    PassWithList {
        /// What is to be put right.
        items: Vec<String>,
    },
    /// Rework, then inspected again.
    Fail {
        /// The gravest of what failed.
        grade: Grade,
        /// What failed.
        failed: Vec<String>,
        /// What would have gone on the list.
        listed: Vec<String>,
    },
}

impl Verdict {
    /// Whether the stage's money may move.
    pub const fn passes(&self) -> bool {
        !matches!(self, Self::Fail { .. })
    }

    /// The gravity of a failure.
    pub const fn grade(&self) -> Option<Grade> {
        if let Self::Fail { grade, .. } = self { Some(*grade) } else { None }
    }
}

/// What one item does to the verdict.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Effect {
    None,
    Listed,
    Failed(Grade),
}

/// The verdict of a report. A report of nothing is no inspection and fails.
///
/// - RED or TEST not in order → fail, red-line or major.
/// - TOL outside its rule, or not measured → fail (major) where the item is major, else listed.
/// - VISUAL not in order → listed.
///
/// Points read for a RED, TEST or VISUAL must all keep the limit; no points at all, or a TOL without a number, counts as
/// failed.
pub fn judge(items: &[Checked], policy: &policy::Inspection) -> Verdict {
    let effects: Vec<(Effect, &str)> = items.iter().map(|i| (effect(i, policy), i.item.as_str())).collect();
    let named = |wanted: fn(Effect) -> bool| -> Vec<String> {
        effects.iter().filter(|(e, _)| wanted(*e)).map(|(_, item)| (*item).to_owned()).collect()
    };
    let listed = named(|e| e == Effect::Listed);
    match effects.iter().map(|(effect, _)| *effect).max() {
        Some(Effect::None) => Verdict::Pass,
        Some(Effect::Listed) => Verdict::PassWithList { items: listed },
        Some(Effect::Failed(grade)) => {
            Verdict::Fail { grade, failed: named(|e| matches!(e, Effect::Failed(_))), listed }
        }
        None => Verdict::Fail { grade: Grade::Major, failed: Vec::new(), listed },
    }
}

fn effect(item: &Checked, policy: &policy::Inspection) -> Effect {
    if in_order(item, policy) {
        return Effect::None;
    }
    match item.kind {
        Kind::Red => Effect::Failed(Grade::RedLine),
        Kind::Test => Effect::Failed(Grade::Major),
        Kind::Tol if item.major => Effect::Failed(Grade::Major),
        Kind::Tol | Kind::Visual => Effect::Listed,
    }
}

fn in_order(item: &Checked, policy: &policy::Inspection) -> bool {
    match (&item.reading, item.kind) {
        (Reading::Done(_), Kind::Tol) => false,
        (Reading::Done(done), _) => *done,
        (Reading::Points { values, limit, at_most }, Kind::Tol) => {
            within(values, *limit, *at_most, policy.tolerance_share, policy.tolerance_worst)
        }
        (Reading::Points { values, limit, at_most }, _) => within(values, *limit, *at_most, 10_000, 10_000),
    }
}

/// Whether enough points keep the limit and the worst is not too far outside. `share` and `worst` are basis points.
fn within(values: &[i64], limit: i64, at_most: bool, share: u32, worst: u32) -> bool {
    let inside = values.iter().filter(|v| if at_most { **v <= limit } else { **v >= limit }).count();
    let times = |number: i64, factor: u32| i128::from(number).saturating_mul(i128::from(factor));
    let bearable = |v: &i64| {
        if at_most {
            times(*v, 10_000) <= times(limit, worst)
        } else {
            times(*v, worst) >= times(limit, 10_000)
        }
    };
    let enough =
        inside.saturating_mul(10_000) >= values.len().saturating_mul(usize::try_from(share).unwrap_or(0));
    !values.is_empty() && enough && values.iter().all(bearable)
}

#[cfg(test)]
mod tests;
