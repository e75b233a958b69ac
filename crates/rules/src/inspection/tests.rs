//! Verdicts, one rule of M7 a test.

use super::*;
use crate::policy::Policy;
use proptest::prelude::*;

fn checked(item: &str, kind: Kind, major: bool, reading: Reading) -> Checked {
    Checked { item: item.into(), kind, major, reading }
}

fn done(item: &str, kind: Kind, done: bool) -> Checked {
    checked(item, kind, false, Reading::Done(done))
}

/// Plumb of a wall: at most 4 mm, read in thousandths.
fn plumb(major: bool, values: &[i64]) -> Checked {
    let reading = Reading::Points { values: values.to_vec(), limit: 4_000, at_most: true };
    checked("plumb", Kind::Tol, major, reading)
}

/// Insulation: at least 0.5 MΩ, read in thousandths.
fn insulation(values: &[i64]) -> Checked {
    let reading = Reading::Points { values: values.to_vec(), limit: 500, at_most: false };
    checked("insulation", Kind::Tol, true, reading)
}

fn verdict(items: &[Checked]) -> Verdict {
    judge(items, &Policy::fairwright().inspection)
}

fn fails(grade: Grade, item: &str) -> Verdict {
    Verdict::Fail { grade, failed: vec![item.into()], listed: vec![] }
}

fn lists(item: &str) -> Verdict {
    Verdict::PassWithList { items: vec![item.into()] }
}

#[test]
fn everything_in_order_passes() {
    let items =
        [done("earth", Kind::Red, true), done("water", Kind::Test, true), plumb(true, &[1_000, 4_000])];
    assert_eq!(verdict(&items), Verdict::Pass);
}

#[test]
fn a_red_line_fails_as_a_red_line() {
    assert_eq!(verdict(&[done("earth", Kind::Red, false)]), fails(Grade::RedLine, "earth"));
}

#[test]
fn a_failed_test_fails_as_major() {
    assert_eq!(verdict(&[done("water", Kind::Test, false)]), fails(Grade::Major, "water"));
}

#[test]
fn looks_only_make_the_list() {
    assert_eq!(verdict(&[done("paint", Kind::Visual, false)]), lists("paint"));
}

#[test]
fn four_points_of_five_inside_are_enough() {
    assert_eq!(verdict(&[plumb(true, &[1, 2, 3, 4_000, 5_000])]), Verdict::Pass);
}

#[test]
fn three_points_of_four_inside_are_too_few() {
    assert_eq!(verdict(&[plumb(true, &[1, 2, 3, 4_001])]), fails(Grade::Major, "plumb"));
}

#[test]
fn the_worst_point_may_reach_one_and_a_half_limits() {
    assert_eq!(verdict(&[plumb(true, &[1, 2, 3, 4, 6_000])]), Verdict::Pass);
    assert_eq!(verdict(&[plumb(true, &[1, 2, 3, 4, 6_001])]), fails(Grade::Major, "plumb"));
}

#[test]
fn of_an_at_least_limit_two_thirds_must_be_reached() {
    assert_eq!(verdict(&[insulation(&[900, 800, 700, 600, 334])]), Verdict::Pass);
    assert_eq!(verdict(&[insulation(&[900, 800, 700, 600, 333])]), fails(Grade::Major, "insulation"));
}

#[test]
fn a_missed_tolerance_that_is_not_major_makes_the_list() {
    assert_eq!(verdict(&[plumb(false, &[9_000])]), lists("plumb"));
}

#[test]
fn what_was_not_measured_has_failed() {
    assert_eq!(verdict(&[plumb(true, &[])]), fails(Grade::Major, "plumb"));
}

#[test]
fn a_tolerance_without_a_number_has_failed() {
    let item = checked("plumb", Kind::Tol, true, Reading::Done(true));
    assert_eq!(verdict(&[item]), fails(Grade::Major, "plumb"));
}

#[test]
fn a_number_read_for_a_red_item_has_no_tolerance() {
    let reading = Reading::Points { values: vec![1, 2, 3, 4, 31], limit: 30, at_most: true };
    assert_eq!(
        verdict(&[checked("trip current", Kind::Red, false, reading)]),
        fails(Grade::RedLine, "trip current")
    );
}

#[test]
fn a_report_of_nothing_does_not_pass() {
    assert!(!verdict(&[]).passes());
}

#[test]
fn the_gravest_item_gives_the_grade_and_the_list_stands_beside_it() {
    let items = [
        done("water", Kind::Test, false),
        done("paint", Kind::Visual, false),
        done("earth", Kind::Red, false),
    ];
    let failed = vec!["water".into(), "earth".into()];
    let expected = Verdict::Fail { grade: Grade::RedLine, failed, listed: vec!["paint".into()] };
    assert_eq!(verdict(&items), expected);
}

#[test]
fn a_red_line_has_two_weeks_of_rework() {
    assert_eq!(Grade::RedLine.rework(&Policy::fairwright().defect), Period::Days(14));
}

fn kind() -> impl Strategy<Value = Kind> {
    prop_oneof![Just(Kind::Red), Just(Kind::Tol), Just(Kind::Test), Just(Kind::Visual)]
}

fn reading() -> impl Strategy<Value = Reading> {
    let points = (prop::collection::vec(-10i64..30, 0..6), 0i64..20, any::<bool>());
    prop_oneof![
        any::<bool>().prop_map(Reading::Done),
        points.prop_map(|(values, limit, at_most)| Reading::Points { values, limit, at_most }),
    ]
}

fn item() -> impl Strategy<Value = Checked> {
    (kind(), any::<bool>(), reading())
        .prop_map(|(kind, major, reading)| checked("item", kind, major, reading))
}

/// How bad a verdict is.
fn badness(verdict: &Verdict) -> (u8, Option<Grade>, usize) {
    match verdict {
        Verdict::Pass => (0, None, 0),
        Verdict::PassWithList { items } => (1, None, items.len()),
        Verdict::Fail { grade, failed, listed } => {
            (2, Some(*grade), failed.len().saturating_add(listed.len()))
        }
    }
}

proptest! {
    #[test]
    fn one_more_item_never_improves_the_verdict(items in prop::collection::vec(item(), 1..8), more in item()) {
        let before = badness(&verdict(&items));
        let after = badness(&verdict(&[items, vec![more]].concat()));
        prop_assert!(after >= before, "{before:?} became {after:?}");
    }

    #[test]
    fn every_item_not_in_order_is_named_once(items in prop::collection::vec(item(), 1..8)) {
        let alone = |item: &&Checked| badness(&verdict(std::slice::from_ref(item))).0 > 0;
        prop_assert_eq!(badness(&verdict(&items)).2, items.iter().filter(alone).count());
    }
}
