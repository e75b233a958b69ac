//! `replay`: tells stories to the market through the doors that are asked for. What it is not: what a story means; the
//! crate `story` says that.

use crate::cli::{Doors, Replay};
use crate::data;
use crate::http_door::HttpDoor;
use crate::trouble::Trouble;
use serde::Serialize;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use story::{CoreDoor, Door, Failure, Outcome, StoreDoor, Story};

/// A line of `--json`.
#[derive(Debug, Serialize)]
struct Line<'a> {
    #[serde(flatten)]
    outcome: &'a Outcome,
    /// Named where there are several.
    #[serde(skip_serializing_if = "Option::is_none")]
    door: Option<&'static str>,
}

/// The last line.
#[derive(Debug, Default, Serialize)]
struct Count {
    stories: usize,
    passed: usize,
    failed: usize,
}

/// Tells them all; exit 1 where one fails.
///
/// # Errors
/// A path cannot be read, or holds no story: nothing told is nothing proved.
pub(crate) fn run(asked: &Replay) -> Result<ExitCode, Trouble> {
    let mut files = Vec::new();
    for path in &asked.paths {
        collect(path, &mut files).map_err(|error| unreadable(path, &error))?;
    }
    if files.is_empty() {
        return Err(Trouble::new("there is no story to tell")
            .why("none of the folders holds a file that ends in .story")
            .next("name stories, or the folder they lie in: fairwright replay scenarios"));
    }
    let mut count = Count::default();
    for file in &files {
        for door in doors(asked.door) {
            let outcome = told(file, *door)?;
            count.add(&outcome);
            show(asked, &outcome, *door);
        }
    }
    count.show(asked.json);
    Ok(if count.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// Stories in order of their names, those of folders within folders too.
fn collect(path: &Path, files: &mut Vec<PathBuf>) -> std::io::Result<()> {
    if !std::fs::metadata(path)?.is_dir() {
        files.push(path.to_owned());
        return Ok(());
    }
    let mut inner =
        std::fs::read_dir(path)?.map(|entry| entry.map(|it| it.path())).collect::<Result<Vec<_>, _>>()?;
    inner.sort();
    let stories =
        inner.into_iter().filter(|it| it.is_dir() || it.extension().is_some_and(|end| end == "story"));
    stories.into_iter().try_for_each(|path| collect(&path, files))
}

fn unreadable(path: &Path, error: &std::io::Error) -> Trouble {
    Trouble::new(format!("cannot read {}", path.display()))
        .why(error)
        .next("name a story or a folder of stories")
}

const fn doors(asked: Doors) -> &'static [Doors] {
    match asked {
        Doors::Core => &[Doors::Core],
        Doors::Memory => &[Doors::Memory],
        Doors::Sqlite => &[Doors::Sqlite],
        Doors::Http => &[Doors::Http],
        Doors::All => &[Doors::Core, Doors::Memory, Doors::Sqlite, Doors::Http],
    }
}

const fn name(door: Doors) -> &'static str {
    match door {
        Doors::Core => "core",
        Doors::Memory => "memory",
        Doors::Sqlite => "sqlite",
        Doors::Http => "http",
        Doors::All => "all",
    }
}

/// One story, told to a market of its own.
fn told(file: &Path, door: Doors) -> Result<Outcome, Trouble> {
    let story = match Story::open(file) {
        Ok(story) => story,
        Err(fault) => return Ok(unread(file, &fault)),
    };
    let store = || store::open_memory().map_err(|failure| Trouble::new("no store in memory").why(failure));
    Ok(match door {
        Doors::Memory => story::run(&story, &mut StoreDoor::new(store()?)),
        Doors::Sqlite => on_disk(&story)?,
        Doors::Http => {
            let mut door =
                HttpDoor::new(store()?).map_err(|why| Trouble::new("no server for stories").why(why))?;
            story::run(&story, &mut door as &mut dyn Door)
        }
        Doors::Core | Doors::All => story::run(&story, &mut CoreDoor::default()),
    })
}

/// In a folder that is removed again.
fn on_disk(story: &Story) -> Result<Outcome, Trouble> {
    let folder = std::env::temp_dir().join(format!("fairwright-replay-{}", std::process::id()));
    let (store, _lock) = data::open(&folder)?;
    let mut door = StoreDoor::new(store);
    let outcome = story::run(story, &mut door);
    drop(door);
    // Nothing of it is needed, whatever came of it.
    let _ = std::fs::remove_dir_all(&folder);
    Ok(outcome)
}

fn unread(file: &Path, fault: &story::Fault) -> Outcome {
    let expected = match &fault.nearest {
        Some(nearest) => format!("{}; did you mean `{nearest}`?", fault.expected),
        None => fault.expected.clone(),
    };
    let step = format!("column {}", fault.column);
    let failure =
        Failure { file: fault.file.clone(), line: fault.line, step, expected, found: fault.found.clone() };
    let file = file.display().to_string();
    let failure = Some(failure);
    Outcome {
        file,
        steps: 0,
        passed: false,
        refusals: 0,
        ledger_balanced: true,
        defaults: BTreeSet::new(),
        failure,
    }
}

fn show(asked: &Replay, outcome: &Outcome, door: Doors) {
    let door = (asked.door == Doors::All).then(|| name(door));
    if asked.json {
        say!("{}", serde_json::to_string(&Line { outcome, door }).unwrap_or_default());
        return;
    }
    let mark = if outcome.passed { "ok  " } else { "FAIL" };
    let door = door.map_or(String::new(), |door| format!(" ({door})"));
    say!("{mark} {}{door}: {} steps, {} refusals", outcome.file, outcome.steps, outcome.refusals);
    if let Some(failure) = &outcome.failure {
        say!("     {}:{}: {}", failure.file, failure.line, failure.step);
        say!("       expected: {}", failure.expected);
        say!("       found:    {}", failure.found);
    }
}

impl Count {
    fn add(&mut self, outcome: &Outcome) {
        self.stories = self.stories.saturating_add(1);
        let which = if outcome.passed { &mut self.passed } else { &mut self.failed };
        *which = which.saturating_add(1);
    }

    fn show(&self, json: bool) {
        if json {
            say!("{}", serde_json::to_string(self).unwrap_or_default());
        } else {
            say!("{} stories told: {} passed, {} failed", self.stories, self.passed, self.failed);
        }
    }
}
