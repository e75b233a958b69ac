//! Holds the edges of the house: which part may know which, and which library may stand where (`ARCHITECTURE.md`, *The
//! edges*). What it is not: a style check; `house.rs` does that.
//!
//! The tables below are the whole permission. A crate that gains a dependency fails here first, so that somebody decides.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::process::Command;

/// What each part may use of the others, in its product (first) and beyond that in its own tests (second).
const PARTS: &[(&str, &[&str], &[&str])] = &[
    ("rules", &[], &[]),
    ("ledger", &["rules"], &[]),
    ("guide", &["rules"], &[]),
    ("market", &["rules", "ledger", "guide"], &[]),
    ("words", &["rules", "ledger", "market"], &["guide"]),
    ("store", &["rules", "ledger", "market"], &["guide"]),
    ("story", &["rules", "ledger", "guide", "market", "store"], &[]),
    ("web", &["rules", "ledger", "guide", "market", "words", "store"], &["story"]),
    ("fairwright", &["rules", "ledger", "guide", "market", "words", "store", "story", "web"], &[]),
];

/// The whole permission of the parts that must not fail for outside reasons: these libraries and no others.
const PURE: &[(&str, &[&str])] = &[
    ("rules", &["jiff", "serde", "sha2", "thiserror", "toml"]),
    ("ledger", &["serde", "thiserror"]),
    ("guide", &["serde", "thiserror", "toml"]),
    ("market", &["serde", "sha2", "thiserror", "uuid"]),
    ("words", &["fluent-bundle", "thiserror", "unic-langid"]),
];

/// Libraries that belong to few parts, with those parts.
const BELONGS: &[(&str, &[&str])] = &[
    ("rusqlite", &["store"]),
    ("axum", &["web", "fairwright"]),
    ("askama", &["web"]),
    ("lettre", &["web"]),
    ("tower-http", &["web"]),
    ("tokio", &["web", "fairwright"]),
    ("getrandom", &["web", "fairwright"]),
    ("clap", &["fairwright"]),
];

/// Libraries that none of the pure parts may reach, however far below.
const OUTSIDE: &[&str] = &[
    "tokio",
    "rusqlite",
    "libsqlite3-sys",
    "axum",
    "hyper",
    "getrandom",
    "rand",
    "rustls",
    "lettre",
    "chrono",
];

/// The dependencies of every part: for its product, and for its tests.
struct House(BTreeMap<String, (BTreeSet<String>, BTreeSet<String>)>);

fn cargo(arguments: &[&str]) -> String {
    let run = Command::new(env!("CARGO"))
        .args(arguments)
        .arg("--offline")
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .output()
        .unwrap();
    assert!(run.status.success(), "cargo {arguments:?}: {}", String::from_utf8_lossy(&run.stderr));
    String::from_utf8(run.stdout).unwrap()
}

impl House {
    fn read() -> Self {
        let told: Value =
            serde_json::from_str(&cargo(&["metadata", "--no-deps", "--format-version", "1"])).unwrap();
        let parts = told["packages"].as_array().unwrap().iter().map(|package| {
            let named = |dev: bool| {
                let all = package["dependencies"].as_array().unwrap().iter();
                let kind = all.filter(|it| (it["kind"].as_str() == Some("dev")) == dev);
                kind.map(|it| it["name"].as_str().unwrap().to_owned()).collect()
            };
            (package["name"].as_str().unwrap().to_owned(), (named(false), named(true)))
        });
        Self(parts.collect())
    }

    /// What a part uses of the other parts, in its product or in its tests.
    fn inner(&self, part: &str, in_tests: bool) -> BTreeSet<&str> {
        let (product, tests) = &self.0[part];
        let names = if in_tests { tests } else { product };
        names.iter().filter(|name| self.0.contains_key(*name)).map(String::as_str).collect()
    }

    /// What a part's product uses from outside.
    fn outer(&self, part: &str) -> BTreeSet<&str> {
        self.0[part].0.iter().filter(|name| !self.0.contains_key(*name)).map(String::as_str).collect()
    }
}

/// What is used without being allowed.
fn strange<'a>(used: &BTreeSet<&'a str>, allowed: &[&[&str]]) -> Vec<&'a str> {
    used.iter().copied().filter(|name| !allowed.iter().any(|some| some.contains(name))).collect()
}

#[test]
fn the_table_names_every_part_and_no_other() {
    let house = House::read();
    let found: BTreeSet<&str> = house.0.keys().map(String::as_str).collect();
    let named: BTreeSet<&str> = PARTS.iter().map(|(part, ..)| *part).collect();
    assert_eq!(found, named, "a new part needs its row in PARTS and its paragraph in ARCHITECTURE.md");
}

#[test]
fn a_part_uses_only_the_parts_it_may() {
    let house = House::read();
    for (part, product, tests) in PARTS {
        let found = strange(&house.inner(part, false), &[product]);
        assert!(found.is_empty(), "{part} may not use {found:?}");
        let found = strange(&house.inner(part, true), &[product, tests]);
        assert!(found.is_empty(), "the tests of {part} may not use {found:?}");
    }
}

#[test]
fn the_pure_parts_use_their_few_libraries_and_no_others() {
    let house = House::read();
    for (part, allowed) in PURE {
        let found = strange(&house.outer(part), &[allowed]);
        assert!(found.is_empty(), "{part} must not fail for outside reasons, and now uses {found:?}");
    }
}

#[test]
fn a_library_stands_only_where_it_belongs() {
    let house = House::read();
    for (library, parts) in BELONGS {
        let users = house.0.keys().filter(|part| house.outer(part).contains(library));
        let strange: Vec<_> = users.filter(|part| !parts.contains(&part.as_str())).collect();
        assert!(strange.is_empty(), "{library} belongs to {parts:?}, not to {strange:?}");
    }
}

#[test]
fn nothing_below_the_core_touches_the_outside() {
    for (part, _) in PURE {
        let tree = cargo(&["tree", "--package", part, "--edges", "normal", "--prefix", "none"]);
        let below: BTreeSet<&str> = tree.lines().filter_map(|line| line.split_whitespace().next()).collect();
        let strange: Vec<_> = OUTSIDE.iter().filter(|library| below.contains(**library)).collect();
        assert!(strange.is_empty(), "below {part} stands {strange:?}: see `cargo tree -p {part} -e normal`");
    }
}
