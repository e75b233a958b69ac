//! A bill of quantities: what a firm offers, line by line (M4). What it is not: the design, which stays the firm's; nor the
//! template, which is the guide's.

use crate::money::Money;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The most lines of a bill: a large dwelling has about two hundred.
pub const LINES: usize = 500;
/// The most of one line, in thousandths of its unit: a hundred thousand units.
pub const QUANTITY: i64 = 100_000_000;
/// The longest text of a line, in bytes.
pub const TEXT: usize = 200;

/// One line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    /// The item's key in the template, or a free text where it is not comparable.
    pub item: String,
    /// The room.
    pub room: String,
    /// The unit, as in `m2`.
    #[serde(default)]
    pub unit: String,
    /// How much, in thousandths of the unit.
    pub quantity_milli: i64,
    /// The price of one unit, material and labour.
    pub unit_price: Money,
    /// The labour in it.
    #[serde(default)]
    pub labour: Money,
    /// The material's brand and model.
    #[serde(default)]
    pub material: String,
    /// On the template; a free line is not.
    pub comparable: bool,
    /// A provisional sum, settled by what it comes to.
    #[serde(default)]
    pub allowance: bool,
}

impl Line {
    /// Quantity times unit price.
    pub fn amount(&self) -> Money {
        amount(self.quantity_milli, self.unit_price)
    }
}

/// A bill.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bill {
    /// Its lines, in the firm's order.
    pub lines: Vec<Line>,
}

/// Why a bill is refused. Lines are counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadBill {
    /// None, or too many.
    #[error("a bill has between 1 and {LINES} lines, not {0}")]
    Lines(usize),
    /// No name, or a text that is too long.
    #[error("line {0}: an item needs a name, and no text may exceed {TEXT} bytes")]
    Text(usize),
    /// Nothing, or too much.
    #[error("line {0}: the quantity must lie between 0.001 and 100,000 units")]
    Quantity(usize),
    /// Negative, or too much.
    #[error("line {0}: the unit price must lie between 0 and the largest amount, and the labour within it")]
    Price(usize),
    /// The same item twice in a room.
    #[error("line {0}: the same item stands twice in this room; put both into one line")]
    Twice(usize),
    /// Nothing, or too much.
    #[error("the total must be more than nothing and at most the largest amount")]
    Total,
}

impl Bill {
    /// The sum of all lines.
    pub fn total(&self) -> Money {
        self.lines.iter().map(Line::amount).sum()
    }

    /// Whether the bill keeps its bounds.
    ///
    /// # Errors
    /// [`BadBill`] names the first line that does not.
    pub fn check(&self) -> Result<(), BadBill> {
        if self.lines.is_empty() || self.lines.len() > LINES {
            return Err(BadBill::Lines(self.lines.len()));
        }
        let mut places = BTreeSet::new();
        for (number, line) in (1..).zip(&self.lines) {
            check_line(line, number)?;
            if line.comparable && !places.insert((&line.item, &line.room)) {
                return Err(BadBill::Twice(number));
            }
        }
        if self.total().is_payable() { Ok(()) } else { Err(BadBill::Total) }
    }
}

fn check_line(line: &Line, number: usize) -> Result<(), BadBill> {
    let texts = [&line.item, &line.room, &line.unit, &line.material];
    if line.item.trim().is_empty() || texts.into_iter().any(|text| text.len() > TEXT) {
        return Err(BadBill::Text(number));
    }
    if !(1..=QUANTITY).contains(&line.quantity_milli) {
        return Err(BadBill::Quantity(number));
    }
    let within = |amount: Money, most: Money| (Money::ZERO..=most).contains(&amount);
    if !within(line.unit_price, Money::MAX) || !within(line.labour, line.unit_price) {
        return Err(BadBill::Price(number));
    }
    Ok(())
}

/// Thousandths of a unit times its price, rounded half up to the fen, at most [`Money::MAX`], at least nothing.
pub fn amount(quantity_milli: i64, unit_price: Money) -> Money {
    let product = i128::from(quantity_milli).saturating_mul(i128::from(unit_price.as_fen()));
    let fen = product.saturating_add(500).div_euclid(1_000);
    Money::fen(i64::try_from(fen).unwrap_or(i64::MAX)).clamp(Money::ZERO, Money::MAX)
}
