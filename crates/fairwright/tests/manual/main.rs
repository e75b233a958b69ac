//! The manual is printed from the stories and from the table that the deadlines run by. What it is not: written by hand;
//! after a change of a story, the table, the policy or the words,
//! `cargo test -p fairwright --test manual write_it_anew -- --ignored` prints it again.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

mod chapters;
mod pages;
mod waits;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the manual.
const MANUAL: &str = "docs/manual";

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

/// Every printed page by its path.
fn printed() -> BTreeMap<String, String> {
    let mut pages = pages::pages();
    pages.extend(waits::PAGES.iter().map(|page| (page.0.to_owned(), waits::page(page))));
    pages
}

/// Pages of the manual that are kept.
fn kept() -> Vec<String> {
    let folders = ["en", "zh"].map(|language| root().join(MANUAL).join(language));
    let names = folders.iter().filter_map(|folder| fs::read_dir(folder).ok()).flatten();
    names
        .map(|entry| entry.unwrap().path().strip_prefix(root()).unwrap().to_str().unwrap().to_owned())
        .collect()
}

#[test]
fn the_manual_is_what_the_stories_tell_and_the_deadlines_run_by() {
    let pages = printed();
    let text = |path: &str| fs::read_to_string(root().join(path)).unwrap_or_default();
    let mut old: Vec<_> =
        pages.iter().filter(|(path, page)| text(path) != **page).map(|(path, _)| path.clone()).collect();
    old.extend(kept().into_iter().filter(|path| !pages.contains_key(path)));
    let again = "print them again: cargo test -p fairwright --test manual write_it_anew -- --ignored";
    assert!(old.is_empty(), "these pages are not what is told any more; {again}\n{old:#?}");
}

#[test]
fn every_story_stands_in_one_chapter() {
    let pages = pages::pages();
    let english: String =
        pages.iter().filter(|(path, _)| path.contains("/en/")).map(|(_, page)| page.as_str()).collect();
    for folder in ["scenarios", "cases"] {
        for file in story::files(&root().join(folder)).unwrap() {
            let name = file.strip_prefix(root()).unwrap().to_str().unwrap().to_owned();
            assert_eq!(english.matches(&format!("[{name}]")).count(), 1, "{name}");
        }
    }
}

#[test]
#[ignore = "writes the pages; run it by name after a change"]
fn write_it_anew() {
    let pages = printed();
    for path in kept().into_iter().filter(|path| !pages.contains_key(path)) {
        fs::remove_file(root().join(path)).unwrap();
    }
    for (path, page) in pages {
        let path = root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, page).unwrap();
    }
}
