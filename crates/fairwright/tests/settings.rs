//! Holds that no setting pretends: every field of the policy is read by some rule outside the policy's own folder. What it
//! is not: proof that the rule is right; the stories are that.
#![allow(clippy::unwrap_used, reason = "a test may fail loudly")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").canonicalize().unwrap()
}

fn text(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

/// `pub name: Kind,` or, inside a section, `name: Kind,`.
fn field(line: &str) -> Option<(&str, &str)> {
    let line = line.trim().trim_start_matches("pub ");
    let (name, kind) = line.strip_suffix(',')?.split_once(": ")?;
    let plain = |c: char| c.is_ascii_lowercase() || c == '_' || c.is_ascii_digit();
    name.chars().all(plain).then_some((name, kind))
}

/// Every field of the policy: its section and its name, as they stand in a policy file.
fn fields() -> BTreeSet<(String, String)> {
    let policy = text("crates/rules/src/policy.rs");
    let body = policy.split("pub struct Policy {").nth(1).unwrap().split("\n}").next().unwrap();
    let sections: BTreeMap<&str, &str> =
        body.lines().filter_map(field).map(|(name, kind)| (kind, name)).collect();
    let source = text("crates/rules/src/policy/sections.rs");
    let mut found = BTreeSet::new();
    for section in source.split("section! {").skip(2) {
        let section = section.split("\n}").next().unwrap();
        let kind = section.lines().find_map(|line| line.trim().strip_suffix(" {")).unwrap();
        let kind = kind.rsplit(' ').next().unwrap();
        let name = sections.get(kind).unwrap_or_else(|| panic!("the policy has no section {kind}"));
        let own = section.lines().filter_map(field);
        found.extend(own.map(|(field, _)| ((*name).to_owned(), field.to_owned())));
    }
    found
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { walk(&path, found) } else { found.push(path) }
    }
}

/// What runs: every source of every part, without the policy's own folder and without tests.
fn product() -> String {
    let mut paths = Vec::new();
    let parts = fs::read_dir(root().join("crates")).unwrap();
    parts.for_each(|part| walk(&part.unwrap().path().join("src"), &mut paths));
    let runs = |path: &PathBuf| {
        let name = path.to_str().unwrap();
        let test = name.ends_with("/tests.rs") || name.contains("/tests/");
        name.ends_with(".rs") && !test && !name.contains("rules/src/policy/")
    };
    let code = |path: PathBuf| {
        let text = fs::read_to_string(path).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        code.lines().filter(|line| !line.trim_start().starts_with("//")).map(str::trim).collect::<String>()
    };
    paths.into_iter().filter(runs).map(code).collect()
}

/// Whether the code reads what is written so: not a call, not an assignment, not a longer name.
fn reads(code: &str, written: &str) -> bool {
    let read = |rest: &str| {
        let after = rest.trim_start();
        let longer = rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
        let set = after.starts_with('=') && !after.starts_with("==") && !after.starts_with("=>");
        !(longer || rest.starts_with('(') || set)
    };
    code.split(written).skip(1).any(read)
}

/// A field counts as read where it stands behind its section, or, where no other section has such a field, behind
/// anything: many rules are handed their section under another name.
fn unread() -> BTreeSet<(String, String)> {
    let (fields, code) = (fields(), product());
    let shared = |name: &str| fields.iter().filter(|(_, other)| other == name).count() > 1;
    let is_read = |(section, name): &(String, String)| {
        let written = if shared(name) { format!("{section}.{name}") } else { format!(".{name}") };
        reads(&code, &written)
    };
    fields.iter().filter(|field| !is_read(field)).cloned().collect()
}

#[test]
fn every_setting_is_read_by_a_rule() {
    let pretending = unread();
    assert!(
        pretending.is_empty(),
        "settings that nothing reads: make each a rule or take it out: {pretending:?}"
    );
}

#[test]
fn the_policy_was_read_and_a_setting_that_nobody_reads_would_be_found() {
    let fields = fields();
    assert!(fields.len() > 80, "{} fields were found", fields.len());
    assert!(fields.contains(&("defect".to_owned(), "valuation".to_owned())));
    let code = "let due = policy.inspection.revisit; policy.custody.payout = x; fees.visit_fee_of(3)";
    assert!(reads(code, "inspection.revisit"));
    assert!(!reads(code, ".payout"), "an assignment is no reading");
    assert!(!reads(code, ".visit_fee"), "a longer name is another");
}
