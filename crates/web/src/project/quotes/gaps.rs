//! What one quote leaves out, with what it would cost at the guide's fair prices, and where it strays from the others.
//! What it is not: a judgement; the marks are the rules'.

use super::named::{entry, item_name, label, placed};
use crate::project::Seen;
use guide::catalogue::Entry;
use guide::show_milli;
use rules::Money;
use rules::compare::{Cell, Comparison, Mark, Row};

/// Lines that are shown before anybody asks.
const FIRST: usize = 3;

/// Some lines of a quote under a heading: the weightiest at once, the rest folded.
#[derive(Debug, Default)]
pub(super) struct Gaps {
    pub(super) first: Vec<Gap>,
    pub(super) rest: Vec<Gap>,
    /// What the fold is called.
    pub(super) more: String,
}

/// One line: what it is, and what is to be said of it.
#[derive(Debug)]
pub(super) struct Gap {
    pub(super) what: String,
    pub(super) said: String,
}

impl Gaps {
    fn new(seen: &Seen, mut all: Vec<Gap>) -> Self {
        let rest = all.split_off(all.len().min(FIRST));
        let more =
            seen.frame.say_count("compare-more", "number", i64::try_from(rest.len()).unwrap_or(i64::MAX));
        Self { first: all, rest, more }
    }
}

/// The rows in which a quote's cell has a mark, the largest at stake first.
fn marked<'a>(compared: &'a Comparison, column: usize) -> Vec<(&'a Row, Cell, Mark)> {
    let of = |row: &'a Row| {
        let cell = row.cells.get(column).copied()?;
        Some((row, cell, cell.mark?))
    };
    let mut found: Vec<_> = compared.rows.iter().filter_map(of).collect();
    found.sort_by_key(|(row, cell, _)| std::cmp::Reverse(stake(row, cell)));
    found
}

fn stake(row: &Row, cell: &Cell) -> u64 {
    (row.reference.unwrap_or_default() - cell.amount).as_fen().unsigned_abs()
}

/// What the quote leaves out, the dearest first.
pub(super) fn missing(seen: &Seen, compared: &Comparison, column: usize) -> Gaps {
    let left_out = marked(compared, column).into_iter().filter(|(_, _, mark)| *mark == Mark::Missing);
    let gap = |(row, _, _): (&Row, Cell, Mark)| Gap {
        what: placed(seen, &row.item, &row.room),
        said: fair(seen, row).map_or_else(|| seen.say("compare-no-range"), |range| said_range(seen, range)),
    };
    Gaps::new(seen, left_out.map(gap).collect())
}

/// What all that is left out would cost at the fair prices, from and to; none where nothing of it is in the guide.
pub(super) fn fair_total(seen: &Seen, compared: &Comparison, column: usize) -> Option<String> {
    let left_out = marked(compared, column).into_iter().filter(|(_, _, mark)| *mark == Mark::Missing);
    let ranges: Vec<_> = left_out.filter_map(|(row, _, _)| fair(seen, row)).collect();
    let sum = |(low, high): (Money, Money), (l, h): &(Money, Money)| (low + *l, high + *h);
    (!ranges.is_empty()).then(|| said_range(seen, ranges.iter().fold((Money::ZERO, Money::ZERO), sum)))
}

/// The guide's range for the quantity the others name.
fn fair(seen: &Seen, row: &Row) -> Option<(Money, Money)> {
    let (entry, quantity) = (entry(seen, &row.item)?, row.quantity_milli?);
    Some((entry.low.scaled(quantity, 1000), entry.high.scaled(quantity, 1000)))
}

fn said_range(seen: &Seen, (low, high): (Money, Money)) -> String {
    let short = |money| seen.frame.words().money_short(money);
    say(seen, "compare-range", &[("low", short(low)), ("high", short(high))])
}

fn say<const N: usize>(seen: &Seen, key: &str, facts: &[(&str, String); N]) -> String {
    let facts = facts.each_ref().map(|(name, value)| (*name, words::Arg::Text(value)));
    seen.frame.words().say_with(key, &facts)
}

/// Where the quote strays: quantities far from the others', prices outside the guide.
pub(super) fn outlying(seen: &Seen, compared: &Comparison, column: usize) -> Gaps {
    let strays = marked(compared, column).into_iter().filter(|(_, _, mark)| *mark != Mark::Missing);
    let gap = |(row, cell, mark): (&Row, Cell, Mark)| Gap {
        what: placed(seen, &row.item, &row.room),
        said: stray(seen, row, cell, mark),
    };
    Gaps::new(seen, strays.map(gap).collect())
}

fn stray(seen: &Seen, row: &Row, cell: Cell, mark: Mark) -> String {
    let known = entry(seen, &row.item);
    if mark == Mark::QuantityOutlier {
        let unit = known.map_or("", |entry| label(seen, entry.unit.label()));
        let said = |milli| format!("{} {unit}", show_milli(milli)).trim_end().to_owned();
        let usual = said(row.quantity_milli.unwrap_or_default());
        return say(seen, "compare-quantity", &[("here", said(cell.quantity_milli)), ("usual", usual)]);
    }
    let range = known.map(|it: &Entry| said_range(seen, (it.low, it.high))).unwrap_or_default();
    say(seen, "compare-price", &[("here", seen.frame.money(cell.unit_price)), ("range", range)])
}

/// The lines that stand in no row: what the firm adds to the bill.
pub(super) fn free(seen: &Seen, compared: &Comparison, bill: &rules::bill::Bill) -> Gaps {
    let in_a_row = |line: &rules::bill::Line| {
        line.comparable && compared.rows.iter().any(|row| row.item == line.item && row.room == line.room)
    };
    let free = bill.lines.iter().filter(|line| !in_a_row(line));
    let gap = |line: &rules::bill::Line| Gap {
        what: item_name(seen, &line.item),
        said: seen.frame.money(line.amount()),
    };
    Gaps::new(seen, free.map(gap).collect())
}
