//! Said and read back, with random amounts, quantities, readings and texts inside what the market holds.

use super::*;
use market::inspection::{FileReport, Item, Target};
use market::text::{Code, Note};
use market::{leaving, quote, stage};
use proptest::prelude::*;
use rules::Money;
use rules::bill::{Bill, Line};
use std::collections::BTreeMap;

fn money() -> impl Strategy<Value = Money> {
    (0..=Money::MAX.as_fen()).prop_map(Money::fen)
}

/// A text as it stands after a form: trimmed, without control characters.
fn text() -> impl Strategy<Value = String> {
    "\\PC{0,40}".prop_map(|text| text.trim().to_owned())
}

fn line() -> impl Strategy<Value = Line> {
    let texts = (text(), text(), text(), text());
    let numbers = (0..=rules::bill::QUANTITY, money(), money());
    (texts, numbers, any::<bool>(), any::<bool>()).prop_map(|(texts, numbers, comparable, allowance)| {
        let ((item, room, unit, material), (quantity_milli, unit_price, labour)) = (texts, numbers);
        let item = if item.is_empty() { "a".to_owned() } else { item };
        Line { item, room, unit, quantity_milli, unit_price, labour, material, comparable, allowance }
    })
}

fn code() -> impl Strategy<Value = Code> {
    "\\PC{1,40}".prop_filter_map("blank", |text| Code::new(&text))
}

/// Readings: good or not, points, or both.
fn items() -> impl Strategy<Value = Vec<Item>> {
    let points =
        || prop::collection::vec(-999_999_999_999_999i64..=999_999_999_999_999, 1..=market::limits::POINTS);
    let reading = prop_oneof![
        any::<bool>().prop_map(|good| (Some(good), Vec::new())),
        points().prop_map(|points| (None, points)),
        (any::<bool>(), points()).prop_map(|(good, points)| (Some(good), points)),
    ];
    let named = prop::collection::btree_map(code(), reading, 0..8);
    named.prop_map(|items| {
        items.into_iter().map(|(item, (good, points))| Item { item, good, points }).collect()
    })
}

proptest! {
    #[test]
    fn any_bill_reads_back(lines in prop::collection::vec(line(), 0..12), days in any::<u16>()) {
        let quote = quote::Quote { bill: Bill { lines }, days, design: None, drawings: Vec::new() };
        let act = Act::Quote(quote::Submit { quote });
        prop_assert_eq!(again(&act), Ok(act));
    }

    #[test]
    fn any_report_reads_back(items in items(), minutes in any::<u16>(), cost_to_fix in prop::option::of(money())) {
        let target = Target::Stage(2);
        let act = Act::Report(FileReport { target, items, minutes, cost_to_fix, evidence: Vec::new(), note: None });
        prop_assert_eq!(again(&act), Ok(act));
    }

    #[test]
    fn any_valuation_reads_back(values in prop::collection::btree_map(any::<u8>(), money(), 0..20)) {
        let values: BTreeMap<u8, Money> = values;
        let act = Act::Value(leaving::Value { values: values.into_iter().collect(), note: None, evidence: Vec::new() });
        prop_assert_eq!(again(&act), Ok(act));
    }

    #[test]
    fn any_objection_reads_back(items in prop::collection::vec(code(), 0..20), words in any::<String>(), stage in any::<u8>()) {
        if let Some(note) = Note::new(&words) {
            let act = Act::Object(stage::Object { stage, items, note, evidence: Vec::new() });
            prop_assert_eq!(again(&act), Ok(act));
        }
    }
}
