//! What is acknowledged is on disk: a process that is killed in the middle, disks that fail and fill up. What it is not: a
//! test of power loss; killing a process leaves the kernel's own buffers whole.
//!
//! `FAIRWRIGHT_KILLS` says how often it is killed: 20 unless told otherwise, 200 in the full run.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]
#![expect(clippy::disallowed_methods, reason = "the full run is asked for in the environment")]

#[path = "../src/hammer/orders.rs"]
#[expect(dead_code, reason = "the setting up is the hammer's own")]
mod orders;

use std::collections::BTreeSet;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use store::{Failure, Options, Sqlite, Store};
use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_fairwright");
/// Numbers apart: each run gives orders that no other gave.
const APART: u64 = 1_000_000;

/// The orders of a run that were acknowledged, and those that were not.
#[derive(Default)]
struct Heard {
    acknowledged: BTreeSet<u64>,
    refused: BTreeSet<u64>,
}

impl Heard {
    fn line(&mut self, line: &str) {
        match line.strip_prefix("! ") {
            Some(refused) => self.refused.insert(refused.split(' ').next().unwrap().parse().unwrap()),
            None => self.acknowledged.insert(line.parse().unwrap()),
        };
    }
}

fn hammer(folder: &Path, first: u64, count: Option<u64>) -> Command {
    let mut command = Command::new(BINARY);
    command.arg("hammer").arg("--data").arg(folder).arg("--first").arg(first.to_string());
    command.args(count.iter().flat_map(|count| ["--count".to_owned(), count.to_string()]));
    command
}

/// Hears `wanted` lines, waits a little so that it is in the middle of something, and kills.
fn killed(mut child: Child, wanted: usize, wait: Duration) -> Heard {
    let mut heard = Heard::default();
    let mut out = BufReader::new(child.stdout.take().unwrap());
    let mut text = String::new();
    for _ in 0..wanted {
        text.clear();
        assert!(out.read_line(&mut text).unwrap() > 0, "the hammer ended by itself");
        heard.line(text.trim_end());
    }
    std::thread::sleep(wait);
    // SIGKILL: nothing in the process can do anything about it.
    child.kill().unwrap();
    child.wait().unwrap();
    text.clear();
    out.read_to_string(&mut text).unwrap();
    let whole = text.rfind('\n').map_or("", |end| &text[..end]);
    whole.lines().for_each(|line| heard.line(line));
    heard
}

/// Every acknowledged order, given again, is told that it is done.
fn nothing_is_lost(store: &dyn Store, acknowledged: &BTreeSet<u64>, when: &str) {
    for n in acknowledged {
        match store.execute(orders::order(*n)) {
            Ok(done) => assert!(done.repeated, "{when}: order {n} was acknowledged, and is gone"),
            Err(failure) => panic!("{when}: order {n} was acknowledged, and now: {failure}"),
        }
    }
}

fn opened(folder: &Path) -> impl Store {
    Sqlite::open(folder, Options::default()).unwrap()
}

fn kills() -> u64 {
    std::env::var("FAIRWRIGHT_KILLS").ok().and_then(|text| text.parse().ok()).unwrap_or(20)
}

#[test]
fn whatever_was_acknowledged_is_there_after_each_kill() {
    let folder = TempDir::new().unwrap();
    let mut total = 0;
    for run in 1..=kills() {
        let mut command = hammer(folder.path(), run * APART, None);
        let child = command.stdout(Stdio::piped()).spawn().unwrap();
        // Numbers without a common rhythm, so that it is killed in every part of a commit.
        let (wanted, wait) =
            (usize::try_from(1 + run * 37 % 211).unwrap(), Duration::from_micros(run * 613 % 9_000));
        let heard = killed(child, wanted, wait);
        assert!(heard.refused.is_empty(), "kill {run}: a sound disk refuses nothing");
        let store = opened(folder.path());
        nothing_is_lost(&store, &heard.acknowledged, &format!("kill {run}"));
        total += heard.acknowledged.len();
        if run % 10 == 0 || run == kills() {
            let verified = store.verify().unwrap_or_else(|broken| panic!("kill {run}: {broken}"));
            assert!(
                verified.commands > u64::try_from(total).unwrap(),
                "kill {run}: {total} orders and the setting up"
            );
        }
    }
    println!("{} kills, {total} acknowledged orders, none lost", kills());
}

/// Runs the hammer while the kernel fails some of its calls; the market is set up before.
fn run_with(injected: &str) -> Option<(TempDir, Heard)> {
    if Command::new("strace").arg("-V").stdout(Stdio::null()).status().is_err() {
        eprintln!("SKIPPED: strace is not installed, so no disk was made to fail ({injected})");
        return None;
    }
    let folder = TempDir::new().unwrap();
    assert!(hammer(folder.path(), 0, Some(0)).status().unwrap().success(), "the market is set up");
    let calls = injected.split(':').next().unwrap();
    let inner = hammer(folder.path(), APART, Some(400));
    let traced = Command::new("strace")
        .args([
            "-f",
            "-qq",
            "-o",
            "/dev/null",
            "-e",
            &format!("trace={calls}"),
            "-e",
            &format!("inject={injected}"),
        ])
        .arg(inner.get_program())
        .args(inner.get_args())
        .output()
        .unwrap();
    if !traced.status.success() {
        eprintln!("SKIPPED: strace may not trace here: {}", String::from_utf8_lossy(&traced.stderr));
        return None;
    }
    let mut heard = Heard::default();
    String::from_utf8(traced.stdout).unwrap().lines().for_each(|line| heard.line(line));
    Some((folder, heard))
}

/// Refused, nothing acknowledged lost, and the same orders succeed once the disk does.
fn refuses_and_loses_nothing(injected: &str) {
    let Some((folder, heard)) = run_with(injected) else { return };
    assert!(!heard.acknowledged.is_empty(), "{injected}: some orders come through");
    assert!(!heard.refused.is_empty(), "{injected}: some orders meet the fault, and are told so");
    assert_eq!(heard.acknowledged.len() + heard.refused.len(), 400, "{injected}: every order is answered");
    let store = opened(folder.path());
    store.verify().unwrap_or_else(|broken| panic!("{injected}: {broken}"));
    nothing_is_lost(&store, &heard.acknowledged, injected);
    for n in heard.refused {
        let again: Result<_, Failure> = store.execute(orders::order(n));
        assert!(again.is_ok(), "{injected}: order {n}, refused then, is taken now: {again:?}");
    }
    store.verify().unwrap_or_else(|broken| panic!("{injected}, afterwards: {broken}"));
}

#[test]
fn a_disk_that_cannot_sync_refuses_and_loses_nothing() {
    refuses_and_loses_nothing("fsync,fdatasync:error=EIO:when=8+7");
}

#[test]
fn a_disk_that_cannot_write_refuses_and_loses_nothing() {
    refuses_and_loses_nothing("pwrite64:error=EIO:when=300+61");
}

#[test]
fn a_full_disk_refuses_and_loses_nothing() {
    refuses_and_loses_nothing("pwrite64:error=ENOSPC:when=200+37");
}
