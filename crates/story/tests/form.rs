//! The form in which aggregates lie in snapshots, beside the number of what the store derives: whoever changes the one
//! raises the other, so that a store throws its older snapshots away instead of reading them wrong. What it is not: the
//! values; a number may change, a field that is new, gone or of another kind may not.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use market::Stream;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use store::{DERIVED, Store};
use story::{StoreDoor, Story};

/// Stories that together bring aggregates into nine in ten of all forms that any story does. Named one by one, so that a
/// new story changes nothing here.
const STORIES: [&str; 14] = [
    "cases/shenyang-2022.story",
    "scenarios/complaints/complaint-11-dead-leads.story",
    "scenarios/custody/material-advance.story",
    "scenarios/custody/unknown-reference.story",
    "scenarios/completion/air-test-lapses.story",
    "scenarios/dispatch/fewer-than-three.story",
    "scenarios/dispatch/nobody-eligible.story",
    "scenarios/notice/a-silence-that-moves-a-retention.story",
    "scenarios/notice/two-channels.story",
    "scenarios/hold/an-absent-second-supervisor.story",
    "scenarios/refusals/money-with-several-faults.story",
    "scenarios/warranty/the-end.story",
    "scenarios/inspection/nobody-to-draw.story",
    "scenarios/contract/the-firm-does-not-sign.story",
];

fn file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/form.txt")
}

/// The number it was printed under, and the form.
fn kept() -> (u32, String) {
    let text = fs::read_to_string(file()).unwrap_or_default();
    let (first, form) = text.split_once('\n').unwrap_or_default();
    (first.trim_start_matches("derived ").parse().unwrap_or(0), form.to_owned())
}

fn printed() -> String {
    let mut lines = BTreeSet::new();
    for story in STORIES {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(story);
        let mut door = StoreDoor::new(store::open_memory().unwrap());
        let outcome = story::run(&Story::open(&path).unwrap(), &mut door);
        assert!(outcome.passed, "{story}: {:?}", outcome.failure);
        for stream in streams(door.store()) {
            let aggregate = door.store().aggregate(&stream).unwrap();
            forms("", &serde_json::to_value(aggregate.unwrap()).unwrap(), &mut lines);
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

fn streams(store: &impl Store) -> BTreeSet<Stream> {
    let mut found = BTreeSet::new();
    let mut after = 0;
    loop {
        let block = store.events(None, after, 500).unwrap();
        let Some(last) = block.last() else { return found };
        after = last.position;
        found.extend(block.iter().map(|recorded| recorded.stream));
    }
}

/// A line for each place of a value and each kind of what stands there.
fn forms(place: &str, value: &Value, lines: &mut BTreeSet<String>) {
    let kind = match value {
        Value::Null => "nothing",
        Value::Bool(_) => "flag",
        Value::Number(_) => "number",
        Value::String(text) if is_name(text) => text,
        Value::String(_) => "text",
        Value::Array(values) => {
            values.iter().for_each(|value| forms(&format!("{place}[]"), value, lines));
            "list"
        }
        Value::Object(fields) => {
            let inner = |name: &str| format!("{place}.{}", if is_name(name) { name } else { "*" });
            fields.iter().for_each(|(name, value)| forms(&inner(name), value, lines));
            "fields"
        }
    };
    lines.insert(format!("{place} {kind}"));
}

/// Fields, variants and accounts are words; ids, digests, codes and moments are none.
fn is_name(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}

const AGAIN: &str = "print it again: cargo test -p story --test form write_it_anew -- --ignored";

#[test]
fn the_form_of_snapshots_is_the_one_that_the_number_stands_for() {
    let ((number, kept), now) = (kept(), printed());
    let other = |a: &str, b: &str| a.lines().find(|line| !b.lines().any(|it| it == *line)).map(str::to_owned);
    let (gone, new) = (other(&kept, &now), other(&now, &kept));
    assert!(
        kept == now,
        "aggregates lie in another form (gone: {gone:?}, new: {new:?}): raise store::DERIVED above {number}, then {AGAIN}"
    );
    assert_eq!(number, DERIVED, "the number was raised: {AGAIN}");
}

#[test]
fn every_kind_of_aggregate_is_there() {
    let (_, form) = kept();
    for kind in ["charter", "line", "owner", "firm", "supervisor", "project"] {
        assert!(form.lines().any(|line| line.starts_with(&format!(".{kind}"))), "{kind}");
    }
}

#[test]
#[ignore = "writes the file; run it by name after a change"]
fn write_it_anew() {
    let ((number, kept), now) = (kept(), printed());
    assert!(kept == now || number != DERIVED, "raise store::DERIVED first: it is still {number}");
    fs::write(file(), format!("derived {DERIVED}\n{now}")).unwrap();
}
