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

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn tiles() -> Line {
        Line {
            item: "tiles".into(),
            room: "bath".into(),
            quantity_milli: 12_500,
            unit_price: Money::yuan(100),
            comparable: true,
            ..Line::default()
        }
    }

    fn checked(lines: Vec<Line>) -> Result<(), BadBill> {
        Bill { lines }.check()
    }

    #[test]
    fn an_amount_is_rounded_half_up() {
        assert_eq!(amount(1_500, Money::fen(333)), Money::fen(500));
        assert_eq!(amount(499, Money::fen(1)), Money::ZERO);
    }

    #[test]
    fn a_total_is_the_sum_of_rounded_lines() {
        assert_eq!(Bill { lines: vec![tiles(), tiles()] }.total(), Money::yuan(2_500));
    }

    #[test]
    fn a_sound_bill_is_accepted() {
        assert_eq!(checked(vec![tiles()]), Ok(()));
    }

    #[test]
    fn no_line_and_too_many_lines_are_refused() {
        assert_eq!(checked(vec![]), Err(BadBill::Lines(0)));
        assert_eq!(checked(vec![tiles(); 501]), Err(BadBill::Lines(501)));
    }

    #[test]
    fn an_item_twice_in_a_room_is_refused_but_free_lines_may_repeat() {
        assert_eq!(checked(vec![tiles(), tiles()]), Err(BadBill::Twice(2)));
        let free = Line { comparable: false, ..tiles() };
        assert_eq!(checked(vec![tiles(), free.clone(), free]), Ok(()));
    }

    #[test]
    fn each_bound_names_its_line() {
        let wrong = [
            (Line { item: " ".into(), ..tiles() }, BadBill::Text(1)),
            (Line { material: "x".repeat(201), ..tiles() }, BadBill::Text(1)),
            (Line { quantity_milli: 0, ..tiles() }, BadBill::Quantity(1)),
            (Line { quantity_milli: QUANTITY.saturating_add(1), ..tiles() }, BadBill::Quantity(1)),
            (Line { unit_price: Money::fen(-1), ..tiles() }, BadBill::Price(1)),
            (Line { labour: Money::yuan(101), ..tiles() }, BadBill::Price(1)),
            (Line { unit_price: Money::ZERO, ..tiles() }, BadBill::Total),
        ];
        for (line, why) in wrong {
            assert_eq!(checked(vec![line]), Err(why));
        }
    }

    proptest! {
        #[test]
        fn an_amount_is_never_half_a_fen_off(quantity in 1..=QUANTITY, price in 0i64..1_000_000) {
            let exact = quantity.saturating_mul(price);
            let off = amount(quantity, Money::fen(price)).as_fen().saturating_mul(1_000).saturating_sub(exact);
            prop_assert!((-499..=500).contains(&off));
        }
    }
}
