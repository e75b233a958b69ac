//! The facts that the core's verbs name in a refusal have words. Facts are plain texts in the verbs, so this test reads
//! the verbs' source; no type lists them.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use words::{Language, Words};

/// Facts for the log alone: ids that say nothing to a reader.
const SILENT: [&str; 2] = ["booked", "firm"];

/// What a call's name is followed by where a fact's name stands.
const NAMES: [&str; 4] = [".with(\"", ".number(\"", ".money(\"", ".at(\""];

/// Calls whose text is a word by itself.
const WORDS: [&str; 4] = ["missing(\"", "out_of_range(\"", "needed(\"", "bad_policy(\""];

fn sources(folder: &Path) -> String {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let text = |path: PathBuf| match path.is_dir() {
        true => sources(&path),
        false => fs::read_to_string(path).unwrap().replace("\n", " "),
    };
    entries.map(text).collect()
}

fn core() -> String {
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../market/src"))
}

/// The texts that follow a mark, up to their closing quote.
fn after(source: &str, mark: &str) -> BTreeSet<String> {
    let rest = source.split(mark).skip(1);
    rest.filter_map(|rest| rest.split_once('"')).map(|(text, _)| text.to_owned()).collect()
}

fn has_sentence(words: &Words, name: &str) -> bool {
    let own = |key: &str| {
        key == format!("detail-{name}") || key.starts_with("detail-") && key.ends_with(&format!("-{name}"))
    };
    words.has(&format!("detail-{name}")) || Words::keys(words.language()).any(own)
}

#[test]
fn every_fact_has_its_sentence() {
    let source = core();
    let names: BTreeSet<_> = NAMES.iter().flat_map(|mark| after(&source, mark)).collect();
    assert!(names.contains("needs"), "the verbs were read");
    let told = |name: &String| SILENT.contains(&name.as_str()) || has_sentence(Words::of(Language::Zh), name);
    let lacking: Vec<_> = names.into_iter().filter(|name| !told(name)).collect();
    assert_eq!(lacking, Vec::<String>::new(), "facts without a sentence (`detail-<name>`)");
}

#[test]
fn every_word_of_a_fact_is_in_the_catalogue() {
    let source = core();
    let values = NAMES.iter().flat_map(|mark| values(&source, mark));
    let words = WORDS.iter().flat_map(|mark| after(&source, mark));
    let states = source.split("wrong_state(").skip(1).filter_map(second_text);
    let all: BTreeSet<_> = values.chain(words).chain(states).collect();
    assert!(all.contains("phase-active"), "the verbs were read");
    let known = |word: &String| Language::ALL.iter().all(|language| Words::of(*language).word(word) != *word);
    let lacking: Vec<_> = all.into_iter().filter(|word| !word.contains('{') && !known(word)).collect();
    assert_eq!(lacking, Vec::<String>::new(), "words that a refusal names and nobody wrote");
}

/// The texts given as a fact's value: `.with("name", "value")`.
fn values(source: &str, mark: &str) -> BTreeSet<String> {
    let rest = source.split(mark).skip(1).filter_map(|rest| rest.split_once("\", \""));
    rest.filter(|(name, _)| !name.contains('"'))
        .filter_map(|(_, rest)| rest.split_once('"'))
        .map(|(v, _)| v.to_owned())
        .collect()
}

/// The last plain text before a call closes: `wrong_state(format!(…), "text")`.
fn second_text(rest: &str) -> Option<String> {
    let (_, rest) = rest.split_once(", \"")?;
    let (text, after) = rest.split_once('"')?;
    after.starts_with(')').then(|| text.to_owned())
}
