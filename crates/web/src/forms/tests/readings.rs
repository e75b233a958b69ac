//! Readings of an inspection and measured values, as supervisors and laboratories type them.

use super::*;
use market::inspection::Item;
use market::text::Code;
use market::{completion, inspection};

fn report(pairs: &[(&str, &str)]) -> Result<Vec<Item>, Vec<String>> {
    match parsed("report", &[&[("target", "gate"), ("minutes", "60")], pairs].concat()) {
        Ok(Act::Report(inspection::FileReport { items, .. })) => Ok(items),
        other => Err(wrongs(other)),
    }
}

#[test]
fn points_are_read_in_either_width_and_with_any_usual_separator() {
    for text in ["1.5, 2, 0.8", "1.5 2 0.8", "１．５，２，０．８", "1.5、2；0.8", "1.500\r\n2.0\r\n0.80"]
    {
        let item = Item { item: Code::new("4.3").unwrap(), good: None, points: vec![1_500, 2_000, 800] };
        assert_eq!(report(&[("points-4.3", text)]), Ok(vec![item]), "{text:?}");
    }
}

#[test]
fn a_reading_that_was_asked_for_and_left_blank_is_missing_and_never_good() {
    let read = report(&[("good-4.1", ""), ("points-4.3", " , "), ("good-4.2", "yes")]);
    assert_eq!(read, Err(vec!["good-4.1: missing".to_owned(), "points-4.3: missing".to_owned()]));
}

#[test]
fn a_reading_given_twice_is_refused() {
    let read = report(&[("good-4.1", "no"), ("good-4.1", "yes"), ("points-4.3", "1"), ("points-4.3", "2")]);
    assert_eq!(read, Err(vec!["good-4.1: repeated".to_owned(), "points-4.3: repeated".to_owned()]));
}

#[test]
fn readings_that_are_none_name_their_item() {
    let many = vec!["1"; market::limits::POINTS + 1].join(" ");
    let long = format!("good-{}", "x".repeat(41));
    let read = report(&[
        ("good-1", "maybe"),
        ("points-2", "1,5x"),
        ("points-3", &many),
        (&long, "yes"),
        ("points-5", "1.2345"),
    ]);
    let expected = [
        "good-1: not-a-choice",
        "points-2: not-a-number",
        "points-3: too-many",
        "items: not-in-guide",
        "points-5: not-a-number",
    ];
    assert_eq!(read, Err(expected.map(str::to_owned).to_vec()));
}

#[test]
fn a_report_of_more_items_than_a_stage_can_have_is_refused_once() {
    let names: Vec<String> = (0..200).map(|n| format!("good-{n}")).collect();
    let pairs: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "yes")).collect();
    assert_eq!(report(&pairs), Err(vec!["items: too-many".to_owned()]));
    assert!(report(&pairs[..market::limits::REPORT_ITEMS]).is_ok());
}

#[test]
fn measured_values_name_their_item_and_may_not_repeat() {
    let read = parsed("report-air-test", &[("values-12.1", "0.03"), ("values-12.2", "")]);
    assert_eq!(wrongs(read), ["values-12.2: missing"]);
    let read = parsed("value", &[("values-2", "5"), ("values-02", "6"), ("values-x", "7")]);
    assert_eq!(wrongs(read), ["values-02: repeated", "values: not-a-number"]);
    let read = parsed("report-air-test", &[("values-12.1", "０.０３")]);
    assert!(
        matches!(read, Ok(Act::ReportAirTest(completion::ReportAirTest { ref values, .. })) if values[0].1 == 30),
        "{read:?}"
    );
}

#[test]
fn more_measured_values_than_a_test_has_are_refused_once() {
    let names: Vec<String> = (0..200).map(|n| format!("values-{n}")).collect();
    let pairs: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), "1")).collect();
    assert_eq!(wrongs(parsed("report-air-test", &pairs)), ["values: too-many"]);
    assert!(parsed("report-air-test", &pairs[..market::limits::REPORT_ITEMS]).is_ok());
}

#[test]
fn an_item_is_named_exactly_so_that_no_blank_makes_it_another() {
    assert_eq!(
        report(&[("good-4.1", "yes"), ("good- 4.1", "no")]),
        Err(vec!["items: not-in-guide".to_owned()])
    );
}
