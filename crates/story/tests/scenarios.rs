//! The suite: every story of `scenarios/` and `cases/`, told to the core, to the store in memory and to the store on SQLite.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use market::WaitKind;
use market::refusal::Code;
use market::wait::TABLE;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use store::{Options, Sqlite, open_memory};
use story::{CODES, CoreDoor, Door, Outcome, StoreDoor, Story, files, patterns, run};

/// A folder of stories at the root of the project.
fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(name)
}

fn stories() -> Vec<Story> {
    let files = ["scenarios", "cases"].map(|name| files(&folder(name)).unwrap());
    files.iter().flatten().map(|file| Story::open(file).unwrap_or_else(|fault| panic!("{fault}"))).collect()
}

/// Tells all stories, each to a fresh door; names every one that came out otherwise.
fn told<D: Door>(mut door: impl FnMut() -> D) -> Vec<Outcome> {
    let outcomes: Vec<Outcome> = stories().iter().map(|story| run(story, &mut door())).collect();
    let wrong: Vec<String> =
        outcomes.iter().filter_map(|o| o.failure.as_ref()).map(|f| format!("{f:#?}")).collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(outcomes.iter().all(|outcome| outcome.ledger_balanced));
    outcomes
}

/// What came of all stories on the core: told once for all that look at it.
static ON_THE_CORE: LazyLock<Vec<Outcome>> = LazyLock::new(|| told(CoreDoor::default));

#[test]
fn every_story_comes_out_on_the_core() {
    assert!(ON_THE_CORE.len() >= 40);
}

#[test]
fn every_story_comes_out_on_the_store_in_memory() {
    told(|| StoreDoor::new(open_memory().unwrap()));
}

#[test]
fn every_story_comes_out_on_sqlite_and_the_journal_verifies() {
    for story in stories() {
        let folder = tempfile::tempdir().unwrap();
        let mut door = StoreDoor::new(Sqlite::open(folder.path(), Options::default()).unwrap());
        let outcome = run(&story, &mut door);
        assert_eq!(outcome.failure, None, "{}", story.file);
        let verified = store::Store::verify(door.store());
        assert!(verified.is_ok(), "{}: {verified:?}", story.file);
    }
}

#[test]
fn every_default_of_the_table_comes_true_in_some_story() {
    let shown: BTreeSet<WaitKind> =
        ON_THE_CORE.iter().flat_map(|outcome| &outcome.defaults).copied().collect();
    let unshown: Vec<&str> =
        TABLE.iter().filter(|row| !shown.contains(&row.kind)).map(|row| row.name).collect();
    assert!(unshown.is_empty(), "no story shows what comes of: {unshown:?}");
}

#[test]
fn every_deadline_of_the_table_is_also_told_a_minute_before() {
    let stories = stories();
    let told: BTreeSet<&str> = stories.iter().flat_map(|story| held_before(&story.text)).collect();
    let untold: Vec<&str> = TABLE.iter().map(|row| row.name).filter(|name| !told.contains(name)).collect();
    assert!(untold.is_empty(), "no story stops a minute before: {untold:?}");
}

/// The deadlines a minute before which a story says how things stand.
fn held_before(text: &str) -> impl Iterator<Item = &str> {
    let lines = || text.lines().filter(|line| !line.trim().is_empty());
    let pairs = lines().zip(lines().skip(1)).filter(|(_, next)| next.starts_with("  "));
    let waits = pairs.filter_map(|(line, _)| line.strip_prefix("wait until one minute before "));
    waits.filter_map(|wait| wait.split_whitespace().next())
}

#[test]
fn every_refusal_comes_in_some_story() {
    let stories = stories();
    let said: BTreeSet<Code> =
        stories.iter().flat_map(|story| &story.steps).filter_map(|step| Some(step.refused?.0)).collect();
    let unsaid: Vec<Code> = CODES.iter().copied().filter(|code| !said.contains(code)).collect();
    assert!(unsaid.is_empty(), "no story is refused: {unsaid:?}");
}

#[test]
fn every_sentence_of_the_language_is_said_in_some_story() {
    let stories = stories();
    let said: BTreeSet<&str> =
        stories.iter().flat_map(|story| &story.steps).map(story::Step::pattern).collect();
    let unsaid: Vec<&str> = patterns().filter(|pattern| !said.contains(pattern)).collect();
    assert!(unsaid.is_empty(), "no story says: {unsaid:#?}");
}
