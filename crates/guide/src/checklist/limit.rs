//! The number an item is held against. What it is not: the rule over many points (how many inside, how bad the worst).

use crate::decimal::{self, show_milli};
use serde::Deserialize;
use std::fmt;

/// Which side of the limit is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bound {
    /// The value or less.
    AtMost,
    /// The value or more.
    AtLeast,
}

/// A limit in whole thousandths of its unit.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Raw")]
pub struct Limit {
    /// Which side is good.
    pub bound: Bound,
    /// In thousandths of the unit.
    pub value_milli: i64,
    /// The unit as it is shown: "mm", "MPa", "%".
    pub unit: String,
}

impl Limit {
    /// Whether a measured value, in thousandths of the unit, keeps the limit.
    pub fn holds(&self, measured_milli: i64) -> bool {
        match self.bound {
            Bound::AtMost => measured_milli <= self.value_milli,
            Bound::AtLeast => measured_milli >= self.value_milli,
        }
    }
}

impl fmt::Display for Limit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.bound == Bound::AtMost { '≤' } else { '≥' };
        write!(f, "{sign} {} {}", show_milli(self.value_milli), self.unit)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    #[serde(default, deserialize_with = "given")]
    at_most: Option<i64>,
    #[serde(default, deserialize_with = "given")]
    at_least: Option<i64>,
    unit: String,
}

fn given<'de, D: serde::Deserializer<'de>>(from: D) -> Result<Option<i64>, D::Error> {
    decimal::milli(from).map(Some)
}

impl TryFrom<Raw> for Limit {
    type Error = &'static str;
    fn try_from(raw: Raw) -> Result<Self, Self::Error> {
        if raw.unit.trim().is_empty() {
            return Err("a limit needs a unit");
        }
        let (bound, value_milli) = match (raw.at_most, raw.at_least) {
            (Some(value), None) => (Bound::AtMost, value),
            (None, Some(value)) => (Bound::AtLeast, value),
            _ => return Err("a limit is either at_most or at_least"),
        };
        Ok(Self { bound, value_milli, unit: raw.unit })
    }
}
