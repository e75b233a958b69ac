//! Stories told by the binary: every one to the core and by HTML forms, and what it says where one fails. What it is not:
//! the stores' turn; `crates/story/tests/scenarios.rs` tells every story to both, and verifies the journal after it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::{Command, Output};
use tempfile::TempDir;

/// Where the workspace's stories lie.
const STORIES: [&str; 2] = [
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../scenarios"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/../../cases"),
];

fn replay(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_fairwright")).arg("replay").args(arguments).output().unwrap()
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8(output.stdout.clone()).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn all_pass(door: &str) {
    let there = STORIES.into_iter().filter(|folder| Path::new(folder).exists());
    let arguments: Vec<_> = ["--json", "--door", door].into_iter().chain(there).collect();
    let output = replay(&arguments);
    let lines = lines(&output);
    let failed: Vec<_> = lines.iter().filter(|line| line["passed"] == false).collect();
    assert!(failed.is_empty(), "{failed:#?}");
    let (last, stories) = lines.split_last().unwrap();
    assert_eq!(last["stories"], stories.len());
    assert!(
        stories.iter().all(|story| story["ledger_balanced"] == true && story["steps"].as_u64() > Some(0))
    );
    assert!(output.status.success());
}

#[test]
fn every_story_passes_in_the_core() {
    all_pass("core");
}

#[test]
fn every_story_passes_by_html_forms() {
    all_pass("http");
}

fn story(text: &str) -> (TempDir, String) {
    let folder = TempDir::new().unwrap();
    let file = folder.path().join("a.story");
    fs::write(&file, text).unwrap();
    (folder, file.display().to_string())
}

const WRONG: &str = "# A story that is wrong\n\ngiven an active contract of 185,000 between Li and Hongda\n\
                     Li funds stage 1\n  then stage 1 is released\n";

#[test]
fn a_story_that_fails_is_shown_with_line_expected_and_found_through_every_door() {
    let (_folder, file) = story(WRONG);
    for door in ["core", "memory", "sqlite", "http"] {
        let output = replay(&["--door", door, &file]);
        let text = String::from_utf8(output.stdout).unwrap();
        assert_eq!(output.status.code(), Some(1), "{door}");
        assert!(
            text.contains("FAIL") && text.contains("a.story:5: then stage 1 is released"),
            "{door}: {text}"
        );
        assert!(text.contains("expected: released") && text.contains("found:    funded"), "{door}: {text}");
    }
}

#[test]
fn a_refusal_that_does_not_come_fails_through_every_door() {
    let (_folder, file) = story(&WRONG.replace("  then stage 1 is released", "  refused wrong-state"));
    for door in ["core", "memory", "sqlite", "http"] {
        let output = replay(&["--json", "--door", door, &file]);
        assert_eq!(output.status.code(), Some(1), "{door}");
        assert_eq!(lines(&output)[0]["why"]["found"], "accepted", "{door}");
    }
}

#[test]
fn a_story_that_cannot_be_read_counts_as_failed_and_says_where() {
    let (_folder, file) = story("# A story\n\nLi dances\n");
    let output = replay(&["--json", &file]);
    let lines = lines(&output);
    assert_eq!(lines[0]["passed"], false);
    assert_eq!(lines[0]["why"]["line"], 3);
    assert_eq!(lines[1], serde_json::json!({ "stories": 1, "passed": 0, "failed": 1 }));
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn each_door_is_named_where_all_are_asked_for() {
    let (_folder, file) = story("# A story\n\ngiven a market\n");
    let output = replay(&["--json", "--door", "all", &file]);
    let lines = lines(&output);
    let doors: Vec<_> = lines.iter().filter_map(|line| line["door"].as_str()).collect();
    assert_eq!(doors, ["core", "memory", "sqlite", "http"]);
}

#[test]
fn no_story_is_no_success() {
    let folder = TempDir::new().unwrap();
    let output = replay(&[&folder.path().display().to_string()]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stderr).unwrap().contains("there is no story to tell"));
}
