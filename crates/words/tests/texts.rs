//! The two catalogues side by side: same keys, same variables, no empty text, no half-translated one.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use fluent_bundle::FluentResource;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;
use words::{Language, Words};

/// Latin words and signs that a Chinese page may show.
const LATIN: [&str; 8] = ["JPEG", "PNG", "WebP", "PDF", "English", "Fairwright", "URL", "m"];

/// A file of a language: its name and its text.
fn files(language: &str) -> BTreeMap<String, String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("text").join(language);
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let named = |path: PathBuf| {
        (path.file_stem().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap())
    };
    entries.map(named).collect()
}

/// Every message with its whole text, key by key.
fn messages(language: &str) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for line in files(language).values().flat_map(|text| text.lines()) {
        match line.split_once('=') {
            Some((key, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                found.push((key.trim().to_owned(), text.to_owned()));
            }
            _ if line.starts_with(' ') => found.last_mut().unwrap().1.push_str(&format!("\n{line}")),
            _ => {}
        }
    }
    found
}

fn variables(text: &str) -> BTreeSet<&str> {
    let names = text.split('$').skip(1);
    names.map(|rest| rest.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-')).next().unwrap()).collect()
}

/// The text without its variables, selectors and variant keys.
fn bare(text: &str) -> String {
    let mut out = String::new();
    let (mut depth, mut quoted) = (0, false);
    for line in text.lines() {
        let line = line.trim_start();
        let is_variant = line.starts_with('[') || line.starts_with("*[");
        if depth > 0 && is_variant {
            depth = 0;
        }
        let line = if is_variant { line.split_once(']').map_or("", |(_, text)| text) } else { line };
        for c in line.chars() {
            match c {
                '{' => depth += 1,
                '}' => depth = (depth - 1).max(0),
                '"' if depth > 0 => quoted = !quoted,
                c if depth == 0 || quoted => out.push(c),
                _ => {}
            }
        }
        out.push('\n');
    }
    out
}

#[test]
fn every_file_reads_without_a_fault() {
    for (language, name, text) in
        ["zh", "en"].iter().flat_map(|l| files(l).into_iter().map(move |(n, t)| (l, n, t)))
    {
        let faults = FluentResource::try_new(text).err().map(|(_, faults)| faults);
        assert_eq!(faults, None, "{language}/{name}.ftl");
    }
}

#[test]
fn every_file_on_disk_is_in_the_catalogue() {
    for (tag, language) in [("zh", Language::Zh), ("en", Language::En)] {
        let spoken: BTreeSet<_> = Words::keys(language).map(str::to_owned).collect();
        let written: BTreeSet<_> = messages(tag).into_iter().map(|(key, _)| key).collect();
        assert_eq!(spoken, written, "{tag}: a file that nobody reads, or a key that is cut off");
    }
}

#[test]
fn no_key_stands_twice() {
    for language in ["zh", "en"] {
        let mut seen = BTreeSet::new();
        let twice: Vec<_> =
            messages(language).into_iter().filter(|(key, _)| !seen.insert(key.clone())).collect();
        assert_eq!(twice, [], "{language}: which one is meant?");
    }
}

#[test]
fn both_languages_have_the_same_keys() {
    let keys = |language| Words::keys(language).collect::<BTreeSet<_>>();
    let (zh, en) = (keys(Language::Zh), keys(Language::En));
    assert_eq!(
        zh.symmetric_difference(&en).collect::<Vec<_>>(),
        Vec::<&&str>::new(),
        "said in one language only"
    );
}

#[test]
fn both_languages_name_the_same_facts() {
    let english: BTreeMap<_, _> = messages("en").into_iter().collect();
    for (key, text) in messages("zh") {
        let other = english.get(&key).unwrap();
        assert_eq!(variables(&text), variables(other), "{key}: a fact is lost in one language");
    }
}

#[test]
fn no_text_is_empty() {
    for (key, text) in ["zh", "en"].iter().flat_map(|language| messages(language)) {
        assert!(!bare(&text).trim().is_empty() || text.contains('$'), "{key} says nothing");
        assert!(!text.trim().is_empty(), "{key} says nothing");
    }
}

#[test]
fn chinese_is_written_in_chinese() {
    for (key, text) in messages("zh") {
        let bare = bare(&text);
        let words = bare.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty());
        let foreign: Vec<_> = words.filter(|word| !LATIN.contains(word)).collect();
        assert_eq!(foreign, Vec::<&str>::new(), "{key}: {bare}");
    }
}

#[test]
fn english_is_written_in_english() {
    for (key, text) in messages("en") {
        assert!(!text.contains(|c| ('\u{3000}'..='\u{ffef}').contains(&c)), "{key}: {text}");
    }
}

#[test]
fn escrow_is_said_only_where_a_licence_allows_it() {
    // Keys that end so are shown only where the custodian's licence allows the word, or ask whether it does.
    let allowed = |key: &str| key.ends_with("-escrow");
    for (key, text) in ["zh", "en"].iter().flat_map(|language| messages(language)) {
        let says = bare(&text).to_lowercase().contains("escrow") || text.contains("存管");
        assert!(!says || allowed(&key), "{key}: {text}");
    }
}

#[test]
fn a_number_of_one_is_said_as_one() {
    let en = Words::of(Language::En);
    let said = |number| en.say_with("form-days", &[("number", words::Arg::Number(number))]);
    assert_eq!([said(1), said(2)], ["1 day", "2 days"]);
}

#[test]
fn a_key_nobody_wrote_is_shown_as_such() {
    assert_eq!(Words::of(Language::En).say("no-such-key"), "⟦no-such-key⟧");
}
