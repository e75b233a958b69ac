//! The process is killed in the middle of its work, again and again: what was acknowledged is there, once, and everything
//! verifies. What it is not: power loss; the kernel lives on and keeps what was handed to it.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

#[path = "suite/market.rs"]
#[expect(dead_code, unreachable_pub, reason = "shared with the suite, which uses all of it")]
mod market;

use ::market::Stream;
use market::{FIRM, Market, OPERATOR, key, reference, statement};
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU64, Ordering};
use store::{Options, Sqlite, Store};

/// Where the child finds its folder, and the first number it may use.
const FOLDER: &str = "STORE_CRASH_FOLDER";
const FIRST: &str = "STORE_CRASH_FIRST";
const ROUNDS: u64 = 8;
/// Numbers a round may use.
const ROUND: u64 = 1_000_000;

#[test]
fn every_acknowledged_command_outlives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    drop(open(folder.path()).with_firm());
    let mut acknowledged = Vec::new();
    for round in 1..=ROUNDS {
        let much = usize::try_from(100 + 37 * round).unwrap();
        let said = killed_at_work(folder.path(), &[], round * ROUND, much);
        assert!(said.iter().all(|(done, _)| *done), "nothing is refused on a sound disk");
        acknowledged.extend(said.into_iter().map(|(_, n)| n));
        let market = open(folder.path());
        market.verified();
        assert!(acknowledged.len() > 100, "the child got to work: {}", acknowledged.len());
        for n in &acknowledged {
            let again = market.order(key(*n), OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
            assert!(again.unwrap().repeated, "round {round}: {n} was acknowledged and is lost");
        }
    }
    let kept = open(folder.path()).store.postings(&Stream::Firm(FIRM)).unwrap().len();
    assert!(kept >= acknowledged.len(), "what was handed in and not acknowledged may be there too");
}

fn open(folder: &Path) -> Market {
    Market::on(Sqlite::open(folder, Options::default()).unwrap(), None)
}

/// A disk that answers EIO to some of the flushes, or ENOSPC to some of the writes: those orders are refused, and nothing
/// acknowledged is lost.
#[test]
#[ignore = "needs strace, which injects the errors"]
fn errors_of_the_disk_are_refused_and_nothing_acknowledged_is_lost() {
    for fault in [
        "fsync,fdatasync:error=EIO:when=8+5",
        "pwrite64:error=ENOSPC:when=300+70",
        "pwrite64:error=EIO:when=500+90",
    ] {
        let folder = tempfile::tempdir().unwrap();
        drop(open(folder.path()).with_firm());
        let call = fault.split(':').next().unwrap();
        let (trace, inject) = (format!("trace={call}"), format!("inject={fault}"));
        let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
        let said = killed_at_work(folder.path(), &strace, ROUND, 600);
        let (done, refused): (Vec<_>, Vec<_>) = said.into_iter().partition(|(done, _)| *done);
        assert!(
            !done.is_empty() && !refused.is_empty(),
            "{fault}: {} done, {} refused",
            done.len(),
            refused.len()
        );
        let market = open(folder.path());
        market.verified();
        for (_, n) in &done {
            let again = market.order(key(*n), OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
            assert!(again.unwrap().repeated, "{fault}: {n} was acknowledged and is lost");
        }
    }
}

/// Lets a child work until it has said so much, and kills it; what it said: done or refused, and which.
fn killed_at_work(folder: &Path, under: &[&str], first: u64, much: usize) -> Vec<(bool, u64)> {
    let own = std::env::current_exe().unwrap();
    let own = own.to_str().unwrap();
    let words: Vec<_> =
        under.iter().copied().chain([own, "child_at_work", "--exact", "--ignored", "--nocapture"]).collect();
    let mut child = Command::new(words[0])
        .args(&words[1..])
        .env(FOLDER, folder)
        .env(FIRST, first.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let out = BufReader::new(child.stdout.take().unwrap());
    let mut lines = out.lines().map_while(Result::ok);
    let said = |line: String| {
        let (word, n) = line.split_once(' ')?;
        let done = match word {
            "done" => true,
            "refused" => false,
            _ => return None,
        };
        Some((done, n.parse().ok()?))
    };
    let mut heard: Vec<_> = lines.by_ref().filter_map(said).take(much).collect();
    child.kill().unwrap();
    child.wait().unwrap();
    // What it said before it died, it said.
    heard.extend(lines.filter_map(said));
    heard
}

/// Not a test of its own: the process that is killed.
#[test]
#[ignore = "run by the test above, in a process of its own"]
fn child_at_work() {
    let (Some(folder), Some(first)) = (std::env::var_os(FOLDER), std::env::var_os(FIRST)) else { return };
    std::thread::spawn(|| {
        // Under a tracer the kill reaches the tracer alone; its end closes this pipe.
        std::io::stdin().lines().for_each(drop);
        std::process::abort();
    });
    let market = open(Path::new(&folder));
    let next = AtomicU64::new(first.to_str().unwrap().parse().unwrap());
    std::thread::scope(|scope| {
        for _ in 0..16 {
            scope.spawn(|| {
                for _ in 0..ROUND / 16 {
                    let n = next.fetch_add(1, Ordering::Relaxed);
                    let answer =
                        market.order(key(n), OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
                    let word = if answer.is_ok() { "done" } else { "refused" };
                    // One write: a line is whole or not there.
                    std::io::stdout().write_all(format!("{word} {n}\n").as_bytes()).unwrap();
                }
            });
        }
    });
}
