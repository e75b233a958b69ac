//! Sealed quotes beside one another on one template (M4). What it is not: a ranking. It marks what stands out and names
//! what makes the difference; the owner chooses.
//!
//! The order in which quotes come in does not matter: they are sorted by id. A line that is marked not comparable, that
//! the template does not know, or that repeats a place is *free*: it counts in the quote's total and in no row.

mod judge;
mod rows;

use crate::bill::Bill;
use crate::money::Money;
use crate::policy;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The 16 bytes of a UUID.
pub type Id = [u8; 16];
/// An item and its room.
pub type Place = (String, String);

/// The guide's prices of one unit of an item.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Range {
    /// The item's key.
    pub item: String,
    /// The least that is usual.
    pub low: Money,
    /// The most that is usual.
    pub high: Money,
}

impl Range {
    /// The middle, rounded down.
    pub fn midpoint(&self) -> Money {
        (self.low + self.high).scaled(1, 2)
    }
}

/// What stands out in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// On the template, not in the quote, or in it at no price.
    Missing,
    /// Further from the median quantity than the policy's band.
    QuantityOutlier,
    /// Fewer than three quotes: a unit price below the guide's range.
    BelowGuide,
    /// Fewer than three quotes: a unit price above the guide's range.
    AboveGuide,
}

/// What one quote says of a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cell {
    /// Thousandths of the unit; 0 where it is missing.
    pub quantity_milli: i64,
    /// The price of one unit.
    pub unit_price: Money,
    /// Quantity times price.
    pub amount: Money,
    /// What stands out.
    pub mark: Option<Mark>,
}

/// One place of the template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Row {
    /// The item's key.
    pub item: String,
    /// The room.
    pub room: String,
    /// One a quote, in the order of [`Comparison::quotes`].
    pub cells: Vec<Cell>,
    /// The median quantity of the quotes that name it, in thousandths; none where no quote does.
    pub quantity_milli: Option<i64>,
    /// What the row is measured against: the median amount of the quotes that name it; with fewer than three quotes the
    /// guide's midpoint for the median quantity, where the guide knows the item.
    pub reference: Option<Money>,
}

/// A part of a quote's difference to the median.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cause {
    /// The row; none for the quote's free lines together.
    pub place: Option<Place>,
    /// The quote's amount less the reference: negative where the quote is lower.
    pub difference: Money,
}

/// One quote against the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The quote.
    pub id: Id,
    /// All its lines.
    pub total: Money,
    /// Its lines in the rows.
    pub comparable: Money,
    /// Its other lines.
    pub free: Money,
    /// The total, and what it leaves out at the rows' references: what it would cost complete.
    pub normalised: Money,
    /// Rows it leaves out.
    pub missing: usize,
    /// Of these, rows for which nothing is known: they stand with nothing in `normalised`.
    pub unknown: usize,
    /// The total less the median of the totals.
    pub difference: Money,
    /// The total is below the policy's share of the median; with fewer than three quotes, the rows that the guide knows are
    /// below that share of its midpoints. None: nothing to judge by.
    pub low_bid: Option<bool>,
    /// The total is above the policy's percentile of local accepted prices. None: the sample is too small.
    pub above_high: Option<bool>,
    /// The at most three parts that differ most, the largest first.
    pub causes: Vec<Cause>,
}

/// All quotes on one template.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// In the order of the template, each place once.
    pub rows: Vec<Row>,
    /// In the order of their ids.
    pub quotes: Vec<Summary>,
    /// The median of the totals; nothing where there is no quote.
    pub median: Money,
    /// Fewer than three quotes: the guide's range stood in for the median.
    pub by_guide: bool,
}

/// Compares quotes. `ranges` are the guide's, `local_sample` the totals of accepted quotes for dwellings of the same kind
/// and district. A quote that comes twice counts once.
pub fn compare(
    template: &[Place],
    quotes: &[(Id, Bill)],
    ranges: &[Range],
    local_sample: &[Money],
    policy: &policy::Quote,
) -> Comparison {
    let quotes = by_id(quotes);
    let by_guide = quotes.len() < 3;
    let table = rows::Table { quotes: &quotes, ranges, by_guide, band: policy.quantity_band };
    let rows = table.rows(template);
    let judge = judge::Judge::new(&rows, &quotes, ranges, local_sample, policy);
    let summaries = (0..).zip(&quotes).map(|(i, (id, bill))| judge.summary(i, *id, bill)).collect();
    let median = judge.median;
    Comparison { rows, quotes: summaries, median, by_guide }
}

fn by_id(quotes: &[(Id, Bill)]) -> Vec<(Id, &Bill)> {
    let mut sorted: Vec<(Id, &Bill)> = quotes.iter().map(|(id, bill)| (*id, bill)).collect();
    let mut seen = BTreeSet::new();
    sorted.retain(|(id, _)| seen.insert(*id));
    sorted.sort_by_key(|(id, _)| *id);
    sorted
}

/// The middle of the values; of an even number, the mean of the two in the middle, rounded down.
fn median(mut values: Vec<i64>) -> Option<i64> {
    values.sort_unstable();
    let upper = values.len().checked_div(2)?;
    let high = i128::from(*values.get(upper)?);
    let odd = values.len() & 1 == 1;
    let low = if odd { high } else { i128::from(*values.get(upper.checked_sub(1)?)?) };
    i64::try_from(low.saturating_add(high).div_euclid(2)).ok()
}

/// The median of amounts.
fn median_money(amounts: impl Iterator<Item = Money>) -> Option<Money> {
    median(amounts.map(Money::as_fen).collect()).map(Money::fen)
}

#[cfg(test)]
#[expect(clippy::indexing_slicing, reason = "a test may fail loudly")]
mod tests;
