//! A bill of quantities, as firms fill it in.

use super::*;
use market::quote;
use rules::Money;
use rules::bill::Line;

fn bill(pairs: &[(&str, &str)]) -> Result<Vec<Line>, Vec<String>> {
    match parsed("quote", &[&[("days", "90")], pairs].concat()) {
        Ok(Act::Quote(quote::Submit { quote })) => Ok(quote.bill.lines),
        other => Err(wrongs(other)),
    }
}

#[test]
fn lines_stand_in_the_order_of_their_numbers_and_gaps_are_nothing() {
    let lines = bill(&[
        ("line-10-item", "b"),
        ("line-10-quantity", "1.5"),
        ("line-10-price", "1,000"),
        ("line-2-item", "a"),
        ("line-2-quantity", "2"),
        ("line-2-price", "0.5"),
        ("line-2-free", "on"),
    ])
    .unwrap();
    let said: Vec<(&str, i64, bool)> =
        lines.iter().map(|l| (l.item.as_str(), l.quantity_milli, l.comparable)).collect();
    assert_eq!(said, [("a", 2_000, false), ("b", 1_500, true)]);
}

#[test]
fn a_row_of_the_template_left_blank_is_not_offered() {
    let template = [
        ("line-1-item", "a"),
        ("line-1-room", "bath"),
        ("line-1-unit", "m2"),
        ("line-1-quantity", ""),
        ("line-1-price", ""),
    ];
    assert_eq!(bill(&template), Ok(Vec::new()));
}

#[test]
fn a_line_begun_must_be_finished() {
    assert_eq!(
        bill(&[("line-1-item", "a"), ("line-1-price", "3")]),
        Err(vec!["line-1-quantity: missing".to_owned()])
    );
    assert_eq!(
        bill(&[("line-3-item", "fish tank"), ("line-3-free", "yes")]),
        Err(vec!["line-3-quantity: missing".to_owned(), "line-3-price: missing".to_owned()])
    );
    assert_eq!(
        bill(&[("line-1-quantity", "1"), ("line-1-price", "3")]),
        Err(vec!["line-1-item: missing".to_owned()])
    );
}

#[test]
fn wrong_cells_name_their_line() {
    let long = "x".repeat(201);
    let read = bill(&[
        ("line-1-item", &long),
        ("line-1-quantity", "-1"),
        ("line-1-price", "-1"),
        ("line-1-labour", "a"),
        ("line-2-item", "a\nb"),
        ("line-2-quantity", "1.2345"),
        ("line-2-price", "1"),
        ("line-2-free", "no"),
    ]);
    let expected = [
        "line-1-item: too-long",
        "line-1-quantity: out-of-range",
        "line-1-price: out-of-range",
        "line-1-labour: not-an-amount",
        "line-2-item: bad-character",
        "line-2-quantity: not-a-number",
        "line-2-free: not-a-choice",
    ];
    assert_eq!(read, Err(expected.map(str::to_owned).to_vec()));
}

#[test]
fn a_cell_posted_twice_or_in_no_line_is_refused() {
    let read = bill(&[
        ("line-1-price", "3"),
        ("line-1-price", "4"),
        ("line-01-price", "5"),
        ("line-1-colour", "red"),
    ]);
    assert_eq!(
        read,
        Err(["line-1-price: repeated", "line: not-a-number", "line: not-a-number"]
            .map(str::to_owned)
            .to_vec())
    );
}

#[test]
fn the_longest_bill_fits_with_every_cell_filled_and_a_line_more_does_not() {
    let line = Line {
        item: "a".into(),
        room: "r".into(),
        unit: "m2".into(),
        material: "m".into(),
        ..Line::default()
    };
    let full =
        Line { labour: Money::fen(1), unit_price: Money::fen(2), quantity_milli: 1, allowance: true, ..line };
    let quote = |n| quote::Quote {
        bill: rules::Bill { lines: vec![full.clone(); n] },
        days: 90,
        design: None,
        drawings: Vec::new(),
    };
    let act = |n| Act::Quote(quote::Submit { quote: quote(n) });
    assert_eq!(again(&act(500)), Ok(act(500)));
    assert_eq!(wrongs(again(&act(501))), ["line: too-many"]);
}
