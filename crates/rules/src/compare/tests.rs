//! Quotes beside one another, one rule of M4 a test.

use super::*;
use crate::bill::Line;
use crate::policy::Policy;
use proptest::prelude::*;

const A: Id = [1; 16];
const B: Id = [2; 16];
const C: Id = [3; 16];

/// A line of whole units and whole yuan.
fn line(item: &str, units: i64, yuan: i64) -> Line {
    Line {
        item: item.into(),
        room: "flat".into(),
        quantity_milli: units.saturating_mul(1_000),
        unit_price: Money::yuan(yuan),
        comparable: true,
        ..Line::default()
    }
}

fn free(item: &str, yuan: i64) -> Line {
    Line { comparable: false, ..line(item, 1, yuan) }
}

fn bill(lines: &[Line]) -> Bill {
    Bill { lines: lines.to_vec() }
}

fn template() -> Vec<Place> {
    ["tiles", "paint", "sealing"].map(|item| (item.into(), "flat".into())).to_vec()
}

fn guide() -> Vec<Range> {
    vec![Range { item: "tiles".into(), low: Money::yuan(80), high: Money::yuan(120) }]
}

fn compared(quotes: &[(Id, Bill)]) -> Comparison {
    compare(&template(), quotes, &guide(), &[], &Policy::fairwright().quote)
}

/// Tiles, paint and sealing of 10 units each at these prices.
fn quote(id: Id, tiles: i64, paint: i64, sealing: i64) -> (Id, Bill) {
    (id, bill(&[line("tiles", 10, tiles), line("paint", 10, paint), line("sealing", 10, sealing)]))
}

fn mark(comparison: &Comparison, row: usize, quote: usize) -> Option<Mark> {
    comparison.rows[row].cells[quote].mark
}

#[test]
fn the_cells_of_a_row_stand_in_the_order_of_the_quotes() {
    let seen = compared(&[quote(B, 100, 50, 30), quote(A, 90, 50, 30), quote(C, 110, 50, 30)]);
    let amounts: Vec<Money> = seen.rows[0].cells.iter().map(|cell| cell.amount).collect();
    assert_eq!(seen.quotes.iter().map(|q| q.id).collect::<Vec<_>>(), [A, B, C]);
    assert_eq!(amounts, [Money::yuan(900), Money::yuan(1_000), Money::yuan(1_100)]);
}

#[test]
fn what_a_quote_leaves_out_is_missing() {
    let without = (C, bill(&[line("tiles", 10, 100), line("paint", 10, 50)]));
    let seen = compared(&[quote(A, 100, 50, 30), quote(B, 100, 50, 40), without]);
    assert_eq!((mark(&seen, 2, 2), seen.quotes[2].missing), (Some(Mark::Missing), 1));
}

#[test]
fn a_line_at_no_price_is_missing_and_no_bargain() {
    let seen = compared(&[quote(A, 100, 50, 30), quote(B, 100, 50, 40), quote(C, 100, 50, 0)]);
    assert_eq!((mark(&seen, 2, 2), seen.quotes[2].missing), (Some(Mark::Missing), 1));
    assert_eq!(seen.rows[2].reference, Some(Money::yuan(350)), "the nought is no price to measure by");
    assert_eq!((seen.quotes[2].total, seen.quotes[2].normalised), (Money::yuan(1_500), Money::yuan(1_850)));
}

#[test]
fn what_is_missing_is_added_at_the_median_of_the_others() {
    let without = (C, bill(&[line("tiles", 10, 100), line("paint", 10, 50)]));
    let seen = compared(&[quote(A, 100, 50, 30), quote(B, 100, 50, 40), without]);
    assert_eq!(seen.quotes[2].total, Money::yuan(1_500));
    assert_eq!(seen.quotes[2].normalised, Money::yuan(1_850));
}

#[test]
fn what_nobody_names_is_unknown_and_adds_nothing() {
    let both = |id| (id, bill(&[line("tiles", 10, 100), line("paint", 10, 50)]));
    let seen = compared(&[both(A), both(B), both(C)]);
    assert_eq!((seen.quotes[0].unknown, seen.quotes[0].normalised), (1, Money::yuan(1_500)));
}

#[test]
fn a_quantity_more_than_fifteen_per_cent_off_stands_out() {
    let tiles = |id, units| (id, bill(&[line("tiles", units, 100)]));
    let seen = compared(&[tiles(A, 100), tiles(B, 115), tiles(C, 84)]);
    assert_eq!([0, 1, 2].map(|q| mark(&seen, 0, q)), [None, None, Some(Mark::QuantityOutlier)]);
}

#[test]
fn a_total_below_three_quarters_of_the_median_is_a_low_bid() {
    let tiles = |id, yuan| (id, bill(&[line("tiles", 1, yuan)]));
    let judged = |lowest| compared(&[tiles(A, 1_000), tiles(B, 1_200), tiles(C, lowest)]).quotes[2].low_bid;
    assert_eq!((judged(750), judged(749)), (Some(false), Some(true)));
}

#[test]
fn with_two_quotes_the_guide_marks_prices() {
    let seen = compared(&[quote(A, 79, 50, 30), quote(B, 121, 50, 30)]);
    assert!(seen.by_guide);
    assert_eq!([0, 1].map(|q| mark(&seen, 0, q)), [Some(Mark::BelowGuide), Some(Mark::AboveGuide)]);
}

#[test]
fn with_two_quotes_what_is_missing_is_added_at_the_guides_midpoint() {
    let without = (B, bill(&[line("paint", 10, 50), line("sealing", 10, 30)]));
    let seen = compared(&[quote(A, 80, 50, 30), without]);
    assert_eq!(seen.quotes[1].normalised, Money::yuan(1_800));
}

#[test]
fn with_one_quote_the_guide_finds_the_low_bid() {
    let judged = |tiles| compared(&[quote(A, tiles, 1, 1)]).quotes[0].low_bid;
    assert_eq!((judged(75), judged(74)), (Some(false), Some(true)));
}

#[test]
fn one_quote_that_the_guide_does_not_know_is_not_judged() {
    assert_eq!(compared(&[(A, bill(&[line("paint", 10, 50)]))]).quotes[0].low_bid, None);
}

#[test]
fn a_price_above_the_local_percentile_is_high_and_a_small_sample_judges_nothing() {
    let sample: Vec<Money> = (1..=20).map(|n: i64| Money::yuan(n.saturating_mul(100))).collect();
    let judged = |yuan, sample: &[Money]| {
        let quotes = [(A, bill(&[line("tiles", 1, yuan)]))];
        compare(&template(), &quotes, &[], sample, &Policy::fairwright().quote).quotes[0].above_high
    };
    assert_eq!((judged(1_500, &sample), judged(1_501, &sample)), (Some(false), Some(true)));
    assert_eq!(judged(9_999, &sample[1..]), None);
}

#[test]
fn free_lines_count_in_the_total_and_in_no_row() {
    let with_free = (A, bill(&[line("tiles", 10, 100), free("statue", 700)]));
    let summary = &compared(&[with_free]).quotes[0];
    assert_eq!((summary.comparable, summary.free), (Money::yuan(1_000), Money::yuan(700)));
}

#[test]
fn the_three_parts_that_differ_most_are_named_the_largest_first() {
    let (tiles, paint, sealing) = (line("tiles", 10, 100), line("paint", 10, 90), line("sealing", 10, 30));
    let differs = (C, bill(&[tiles, paint, sealing, free("statue", 500)]));
    let seen = compared(&[quote(A, 100, 50, 40), quote(B, 100, 50, 40), differs]);
    let causes: Vec<(Option<&str>, Money)> = seen.quotes[2]
        .causes
        .iter()
        .map(|cause| (cause.place.as_ref().map(|(item, _)| item.as_str()), cause.difference))
        .collect();
    let expected =
        [(None, Money::yuan(500)), (Some("paint"), Money::yuan(400)), (Some("sealing"), Money::yuan(-100))];
    assert_eq!(causes, expected);
}

#[test]
fn no_quotes_compare_to_nothing() {
    let seen = compared(&[]);
    assert_eq!((seen.quotes.len(), seen.median, seen.rows.len()), (0, Money::ZERO, 3));
}

fn any_quote() -> impl Strategy<Value = Bill> {
    let lines = prop::collection::vec((0usize..5, 1i64..200_000, 0i64..100_000, any::<bool>()), 0..8);
    lines.prop_map(|lines| Bill {
        lines: lines
            .into_iter()
            .map(|(item, quantity_milli, fen, comparable)| Line {
                item: ["tiles", "paint", "sealing", "statue", "lamp"][item].into(),
                room: "flat".into(),
                quantity_milli,
                unit_price: Money::fen(fen),
                comparable,
                ..Line::default()
            })
            .collect(),
    })
}

fn quotes() -> impl Strategy<Value = Vec<(Id, Bill)>> {
    let numbered = |bills: Vec<Bill>| (1..).map(|n: u8| [n; 16]).zip(bills).collect();
    prop::collection::vec(any_quote(), 0..6).prop_map(numbered)
}

proptest! {
    #[test]
    fn the_order_of_the_quotes_does_not_matter(
        (quotes, shuffled) in quotes().prop_flat_map(|q| (Just(q.clone()), Just(q).prop_shuffle())),
    ) {
        prop_assert_eq!(compared(&quotes), compared(&shuffled));
    }

    #[test]
    fn the_parts_of_every_quote_add_up(quotes in quotes()) {
        for (summary, (_, bill)) in compared(&quotes).quotes.iter().zip(&quotes) {
            prop_assert_eq!(summary.comparable + summary.free, bill.total());
            prop_assert!(summary.normalised >= summary.total);
        }
    }
}
