//! The rows of a comparison: one a place of the template, one cell a quote. What it is not: what a whole quote amounts to.

use super::{Cell, Id, Mark, Place, Range, Row, median, median_money};
use crate::bill::{Bill, Line, amount};
use crate::money::Money;
use std::collections::{BTreeMap, BTreeSet};

/// What rows are made of.
pub(super) struct Table<'a> {
    pub(super) quotes: &'a [(Id, &'a Bill)],
    pub(super) ranges: &'a [Range],
    pub(super) by_guide: bool,
    /// How far a quantity may lie from the median, basis points.
    pub(super) band: u32,
}

impl Table<'_> {
    /// One row a place, each place once.
    pub(super) fn rows(&self, template: &[Place]) -> Vec<Row> {
        let lines: Vec<_> = self.quotes.iter().map(|(_, bill)| by_place(bill)).collect();
        let mut seen = BTreeSet::new();
        let places = template.iter().filter(|place| seen.insert(*place));
        places.map(|place| self.row(place, &lines)).collect()
    }

    fn row(&self, (item, room): &Place, lines: &[BTreeMap<(&str, &str), &Line>]) -> Row {
        let found: Vec<Option<&Line>> =
            lines.iter().map(|quote| quote.get(&(item.as_str(), room.as_str())).copied()).collect();
        let named = || found.iter().flatten();
        let range = self.ranges.iter().find(|range| range.item == *item).filter(|_| self.by_guide);
        let quantity = median(named().map(|line| line.quantity_milli).collect());
        let by_guide = range.zip(quantity).map(|(range, quantity)| amount(quantity, range.midpoint()));
        let reference = by_guide.or_else(|| median_money(named().map(|line| line.amount())));
        let cells = found.iter().map(|line| self.cell(*line, quantity, range)).collect();
        Row { item: item.clone(), room: room.clone(), cells, quantity_milli: quantity, reference }
    }

    fn cell(&self, line: Option<&Line>, quantity: Option<i64>, range: Option<&Range>) -> Cell {
        let Some(line) = line else { return Cell { mark: Some(Mark::Missing), ..Cell::default() } };
        let mark = if self.by_guide {
            range.and_then(|range| against(range, line.unit_price))
        } else {
            quantity.filter(|q| self.stands_out(line.quantity_milli, *q)).map(|_| Mark::QuantityOutlier)
        };
        Cell { quantity_milli: line.quantity_milli, unit_price: line.unit_price, amount: line.amount(), mark }
    }

    fn stands_out(&self, quantity: i64, median: i64) -> bool {
        let off = u128::from(quantity.abs_diff(median)).saturating_mul(10_000);
        off > u128::from(median.unsigned_abs()).saturating_mul(u128::from(self.band))
    }
}

fn against(range: &Range, price: Money) -> Option<Mark> {
    if price < range.low {
        return Some(Mark::BelowGuide);
    }
    (price > range.high).then_some(Mark::AboveGuide)
}

/// A bill's comparable lines by place; the first of a repeated place. What is offered at nothing says nothing of a price:
/// its place counts as left out, so that no total is made to look whole by noughts.
fn by_place(bill: &Bill) -> BTreeMap<(&str, &str), &Line> {
    let mut lines = BTreeMap::new();
    for line in bill.lines.iter().filter(|line| line.comparable && line.amount().is_positive()) {
        lines.entry((line.item.as_str(), line.room.as_str())).or_insert(line);
    }
    lines
}
