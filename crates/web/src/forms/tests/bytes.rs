//! Nothing that is posted can break the door; and whatever it accepts, it can say again.

use super::*;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Values that have broken doors before.
const NASTY: [&str; 24] = [
    "",
    " ",
    "0",
    "-0",
    "1",
    "256",
    "65536",
    "99999999999999999999999",
    "1.5",
    "1,234.50",
    "１２３",
    "，",
    "-",
    ".",
    "yes",
    "on",
    "no",
    "2026-03-02 09:00",
    "1986-05-04 02:30",
    "9999-12-31T23:59",
    "\u{0}",
    "\u{202e}\r\r\n\u{85}",
    "photo:",
    "window:hold:1",
];

fn value() -> impl Strategy<Value = String> {
    prop_oneof![3 => select(&NASTY[..]).prop_map(str::to_owned), 1 => any::<String>(), 1 => "[0-9,.，．\\-:a-f ]{0,40}"]
}

/// A change to a form: some fields get other values, some go, some stand twice, some are new.
#[derive(Clone, Debug)]
enum Change {
    Value(Index, String),
    Drop(Index),
    Twice(Index),
    Rename(Index, String),
    New(String, String),
}

fn change() -> impl Strategy<Value = Change> {
    let name = prop_oneof![
        any::<String>(),
        "(line|good|points|values)-[0-9.]{0,6}(-(item|price|quantity|free|colour))?",
        select(&["stage", "line", "items", "note", "evidence", "amount", "districts"][..])
            .prop_map(str::to_owned),
    ];
    prop_oneof![
        4 => (any::<Index>(), value()).prop_map(|(at, value)| Change::Value(at, value)),
        1 => any::<Index>().prop_map(Change::Drop),
        1 => any::<Index>().prop_map(Change::Twice),
        1 => (any::<Index>(), name.clone()).prop_map(|(at, name)| Change::Rename(at, name)),
        2 => (name, value()).prop_map(|(name, value)| Change::New(name, value)),
    ]
}

fn changed(mut pairs: Vec<(String, String)>, changes: Vec<Change>) -> Fields {
    for change in changes {
        match change {
            Change::New(name, value) => pairs.push((name, value)),
            _ if pairs.is_empty() => {}
            Change::Value(at, value) => at.get_mut(&mut pairs).1 = value,
            Change::Rename(at, name) => at.get_mut(&mut pairs).0 = name,
            Change::Twice(at) => pairs.push(at.get(&pairs).clone()),
            Change::Drop(at) => drop(pairs.remove(at.index(pairs.len()))),
        }
    }
    Fields::new(pairs).unwrap()
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    prop::collection::vec(change(), 0..6)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: ProptestConfig::default().cases.saturating_mul(4), ..ProptestConfig::default() })]

    #[test]
    fn whatever_an_acts_form_says_is_refused_with_a_reason_or_can_be_said_again(
        act in select(examples::acts()),
        changes in changes(),
    ) {
        let calendar = calendar();
        let (verb, pairs) = fill(&act, &calendar).unwrap();
        match parse(verb, &changed(pairs, changes), &calendar) {
            Ok(read) => prop_assert_eq!(again(&read), Ok(read)),
            Err(wrong) => prop_assert!(refusal(&wrong).is_some(), "refused without a reason"),
        }
    }

    #[test]
    fn whatever_a_partys_form_says_is_refused_with_a_reason_or_can_be_said_again(
        command in select(examples::commands()),
        changes in changes(),
    ) {
        let calendar = calendar();
        let (noun, verb, pairs) = fill_party(&command, &calendar).unwrap();
        match parse_party(noun, verb, &changed(pairs, changes), &calendar) {
            Ok(read) => {
                let (noun, verb, pairs) = fill_party(&read, &calendar).unwrap();
                prop_assert_eq!(parse_party(noun, verb, &Fields::new(pairs).unwrap(), &calendar), Ok(read));
            }
            Err(wrong) => prop_assert!(refusal(&wrong).is_some(), "refused without a reason"),
        }
    }

    #[test]
    fn no_verb_breaks_on_fields_from_nowhere(
        verb in select(VERBS),
        pairs in prop::collection::vec((any::<String>(), any::<String>()), 0..6),
    ) {
        let read = parse(verb.name, &Fields::new(pairs).unwrap(), &calendar());
        prop_assert!(read.is_ok() || refusal(&read.unwrap_err()).is_some());
    }
}
