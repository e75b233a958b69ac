//! Holds the house style that no compiler knows: how a file opens, how long it may be, and that what the documents name is
//! there. What it is not: taste; each rule here can be kept by a tool.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::fs;
use std::path::{Path, PathBuf};

/// A file longer than this is two files.
const LINES: usize = 500;
/// Files that are longer all the same, with their lengths. A ratchet: an entry may shrink or go, never grow.
const LONGER: &[(&str, usize)] = &[];

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every Rust file of the workspace, by its path from the root, with its text.
fn sources() -> Vec<(String, String)> {
    let mut found = Vec::new();
    walk(&root().join("crates"), &mut found);
    found.retain(|path| path.extension().is_some_and(|ending| ending == "rs"));
    found.sort();
    let named = |path: PathBuf| {
        let name = path.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
        (name, fs::read_to_string(path).unwrap())
    };
    found.into_iter().map(named).collect()
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, found) } else { found.push(path) }
    }
}

fn document(name: &str) -> String {
    fs::read_to_string(root().join(name)).unwrap()
}

/// The texts between back quotes.
fn quoted(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn every_module_opens_with_what_it_is() {
    let silent: Vec<_> =
        sources().into_iter().filter(|(_, text)| !text.starts_with("//!")).map(|(name, _)| name).collect();
    assert!(silent.is_empty(), "these begin without `//!`: {silent:#?}");
}

#[test]
fn no_file_is_longer_than_a_reader_can_hold() {
    let too_long = |(name, text): &(String, String)| {
        let most = LONGER.iter().find(|(known, _)| known == name).map_or(LINES, |(_, lines)| *lines);
        let lines = text.lines().count();
        (lines > most).then(|| format!("{name}: {lines} lines, at most {most}"))
    };
    let found: Vec<_> = sources().iter().filter_map(too_long).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_ratchet_holds_no_file_that_has_become_short_enough() {
    for (name, _) in LONGER {
        let lines = document(name).lines().count();
        assert!(lines > LINES, "{name} has {lines} lines now: take it off the list");
    }
}

#[test]
fn nothing_is_left_to_do() {
    let unfinished =
        [concat!("to", "do!("), concat!("unimple", "mented!("), concat!("FIX", "ME"), concat!("XX", "X:")];
    let found: Vec<_> = sources()
        .into_iter()
        .filter(|(_, text)| unfinished.iter().any(|mark| text.contains(mark)))
        .map(|(name, _)| name)
        .collect();
    assert!(found.is_empty(), "unfinished: {found:#?}");
}

#[test]
fn every_story_that_a_rule_or_the_architecture_names_is_there() {
    let mut texts = sources();
    texts.extend(
        ["ARCHITECTURE.md", "CONTRIBUTING.md", "README.md"].map(|name| (name.to_owned(), document(name))),
    );
    let mut missing = Vec::new();
    for (name, text) in &texts {
        let stories = quoted(text).filter(|it| it.ends_with(".story"));
        let stories = stories.filter(|it| it.starts_with("scenarios/") || it.starts_with("cases/"));
        let gone = stories.filter(|it| !it.contains(['<', '*', '{']) && !root().join(it).is_file());
        missing.extend(gone.map(|story| format!("{name} names {story}")));
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_path_that_the_architecture_names_is_there() {
    let text = document("ARCHITECTURE.md");
    let paths = quoted(&text).filter(|it| it.starts_with("crates/") || it.starts_with("docs/"));
    let paths = paths.map(|it| it.split("::").next().unwrap());
    let missing: Vec<_> =
        paths.filter(|it| !it.contains(['<', '*', '{']) && !root().join(it).exists()).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

/// The invariants: numbered lines of their chapter, each with the rest of its paragraph.
fn invariants(text: &str) -> Vec<String> {
    let chapter = text.split("\n## ").find(|chapter| chapter.starts_with("Invariants")).unwrap_or_default();
    let mut found: Vec<String> = Vec::new();
    for line in chapter.lines() {
        if line.split_once(". ").is_some_and(|(number, _)| number.parse::<u8>().is_ok()) {
            found.push(line.to_owned());
        } else if let (Some(last), false) =
            (found.last_mut(), line.trim().is_empty() || line.starts_with('#'))
        {
            last.push(' ');
            last.push_str(line.trim());
        }
    }
    found
}

/// `crates/store/tests/suite/keys.rs::a_key_reused`: whether that file has that test.
fn is_a_test(named: &str) -> bool {
    let Some((file, function)) = named.rsplit_once("::") else { return false };
    fs::read_to_string(root().join(file)).is_ok_and(|text| text.contains(&format!("fn {function}(")))
}

#[test]
fn every_invariant_names_a_test_that_is_there() {
    let invariants = invariants(&document("ARCHITECTURE.md"));
    assert!(invariants.len() >= 10, "the chapter *Invariants* was not found or is short: {invariants:#?}");
    for invariant in &invariants {
        let tests: Vec<_> =
            quoted(invariant).filter(|it| it.starts_with("crates/") && it.contains("::")).collect();
        assert!(!tests.is_empty(), "names no test: {invariant}");
        let gone: Vec<_> = tests.into_iter().filter(|named| !is_a_test(named)).collect();
        assert!(gone.is_empty(), "{gone:#?} is not there: {invariant}");
    }
}

#[test]
fn invariants_are_numbered_in_order() {
    let numbers = invariants(&document("ARCHITECTURE.md"));
    let numbers: Vec<usize> =
        numbers.iter().map(|line| line.split_once('.').unwrap().0.parse().unwrap()).collect();
    assert_eq!(numbers, (1..=numbers.len()).collect::<Vec<_>>());
}
