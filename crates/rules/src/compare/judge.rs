//! What each whole quote amounts to beside the others. What it is not: the rows it is read from.

use super::{Cause, Cell, Id, Mark, Range, Row, Summary, median_money};
use crate::bill::Bill;
use crate::money::Money;
use crate::policy;
use std::cmp::Reverse;

/// How many parts of a difference are named.
const CAUSES: usize = 3;

/// What all quotes are measured by.
pub(super) struct Judge<'a> {
    rows: &'a [Row],
    ranges: &'a [Range],
    policy: &'a policy::Quote,
    by_guide: bool,
    /// The median of the totals.
    pub(super) median: Money,
    /// The median of the free lines' sums.
    free: Money,
    /// The local percentile.
    high: Option<Money>,
}

impl<'a> Judge<'a> {
    pub(super) fn new(
        rows: &'a [Row],
        quotes: &[(Id, &Bill)],
        ranges: &'a [Range],
        local_sample: &[Money],
        policy: &'a policy::Quote,
    ) -> Self {
        let median = median_money(quotes.iter().map(|(_, bill)| bill.total())).unwrap_or_default();
        let free = (0..).zip(quotes).map(|(i, (_, bill))| bill.total() - comparable(rows, i));
        let free = median_money(free).unwrap_or_default();
        let high = percentile(local_sample, policy);
        Self { rows, ranges, policy, by_guide: quotes.len() < 3, median, free, high }
    }

    pub(super) fn summary(&self, i: usize, id: Id, bill: &Bill) -> Summary {
        let total = bill.total();
        let comparable = comparable(self.rows, i);
        let missing: Vec<&Row> = self.rows.iter().filter(|row| is_missing(row, i)).collect();
        let left_out: Money = missing.iter().filter_map(|row| row.reference).sum();
        Summary {
            id,
            total,
            comparable,
            free: total - comparable,
            normalised: total + left_out,
            missing: missing.len(),
            unknown: missing.iter().filter(|row| row.reference.is_none()).count(),
            difference: total - self.median,
            low_bid: self.low_bid(i, total),
            above_high: self.high.map(|high| total > high),
            causes: self.causes(i, total - comparable),
        }
    }

    fn low_bid(&self, i: usize, total: Money) -> Option<bool> {
        let (price, measure) = if self.by_guide { self.guided(i) } else { (total, self.median) };
        let times = |money: Money, by: u32| i128::from(money.as_fen()).saturating_mul(i128::from(by));
        measure.is_positive().then(|| times(price, 10_000) < times(measure, self.policy.low_bid))
    }

    /// What the quote asks for the rows that both it and the guide know, and the guide's midpoint for them.
    fn guided(&self, i: usize) -> (Money, Money) {
        let known = |row: &&Row| !is_missing(row, i) && self.ranges.iter().any(|r| r.item == row.item);
        let rows = || self.rows.iter().filter(known);
        (
            rows().filter_map(|row| cell(row, i)).map(|c| c.amount).sum(),
            rows().filter_map(|r| r.reference).sum(),
        )
    }

    fn causes(&self, i: usize, free: Money) -> Vec<Cause> {
        let of_row = |row: &Row| {
            let difference = cell(row, i)?.amount - row.reference?;
            Some(Cause { place: Some((row.item.clone(), row.room.clone())), difference })
        };
        let free = Cause { place: None, difference: free - self.free };
        let mut causes: Vec<Cause> = self.rows.iter().filter_map(of_row).chain([free]).collect();
        causes.retain(|cause| !cause.difference.is_zero());
        causes.sort_by_key(|cause| Reverse(cause.difference.as_fen().unsigned_abs()));
        causes.truncate(CAUSES);
        causes
    }
}

fn cell(row: &Row, i: usize) -> Option<Cell> {
    row.cells.get(i).copied()
}

fn is_missing(row: &Row, i: usize) -> bool {
    cell(row, i).is_none_or(|cell| cell.mark == Some(Mark::Missing))
}

fn comparable(rows: &[Row], i: usize) -> Money {
    rows.iter().filter_map(|row| cell(row, i)).map(|cell| cell.amount).sum()
}

/// The policy's percentile of accepted prices; none where the sample is too small.
///
/// Source: the nearest-rank definition.
fn percentile(sample: &[Money], policy: &policy::Quote) -> Option<Money> {
    let mut sorted = sample.to_vec();
    sorted.sort_unstable();
    let enough = sorted.len() >= usize::try_from(policy.local_sample).ok()?;
    let share = usize::try_from(policy.high_price).ok()?;
    let rank = sorted.len().saturating_mul(share).div_ceil(10_000).max(1);
    sorted.get(rank.checked_sub(1)?).copied().filter(|_| enough)
}
