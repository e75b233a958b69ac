//! What only a file can suffer: closing, opening anew, another process, a version from the future.

use crate::market::*;
use ::market::text::Digest;
use ::market::{Actor, Stream};
use rusqlite::Connection;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use store::{Claim, Options, Sqlite, Store};

#[test]
fn everything_is_there_after_opening_anew() {
    let market = Market::on_disk().with_history();
    let before =
        (market.verified(), market.store.events(None, 0, 500), market.store.outbox(market.now(), 100));
    let key = market.next_key();
    let done = market.order(key, Actor::Firm(FIRM), withdraw(1)).unwrap();
    let market = market.reopened();
    assert_eq!(market.order(key, Actor::Firm(FIRM), withdraw(1)).unwrap().facts, done.facts, "keys are kept");
    assert_eq!(market.verified().commands, before.0.commands + 1);
    assert_eq!(market.store.events(None, 0, before.1.as_ref().unwrap().len()), before.1);
    assert_eq!(market.store.outbox(market.now(), before.2.as_ref().unwrap().len()), before.2);
    market.does(Actor::Firm(FIRM), withdraw(1));
    market.verified();
}

#[test]
fn a_file_of_a_newer_version_is_refused_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    drop(Sqlite::open(folder.path(), Options::default()).unwrap());
    Connection::open(folder.path().join("journal.db"))
        .unwrap()
        .pragma_update(None, "user_version", 999)
        .unwrap();
    let refused = Sqlite::open(folder.path(), Options::default()).unwrap_err().to_string();
    assert!(refused.contains("newer version of this program (schema 999;"), "{refused}");
}

/// Two processes on one folder, as when a command line works while the server runs: each sees what the other did before
/// it decides.
#[test]
fn two_writers_on_one_folder_never_decide_on_what_is_old() {
    let market = Market::on_disk().with_firm();
    let folder = market.folder.as_ref().unwrap().path();
    let other = Market::on(Sqlite::open(folder, Options::default()).unwrap(), None);
    for n in 0..10 {
        let [here, there] = [2 * n, 2 * n + 1];
        market
            .order(key(5_000 + here), OPERATOR, statement(&format!("L-{here}"), &reference(FIRM), 1))
            .unwrap();
        other
            .order(key(5_000 + there), OPERATOR, statement(&format!("L-{there}"), &reference(FIRM), 1))
            .unwrap();
    }
    market.order(key(9_000), Actor::Firm(FIRM), withdraw(15)).unwrap();
    let too_much = other.order(key(9_001), Actor::Firm(FIRM), withdraw(15));
    assert!(too_much.is_err(), "only 5 are left: {too_much:?}");
    assert_eq!(market.store.postings(&Stream::Firm(FIRM)).unwrap().len(), 21);
    assert_eq!(market.verified(), other.verified());
}

/// What lies in a folder; the two files that SQLite shares among processes apart.
fn contents(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let shared = ["-wal", "-shm"].iter().any(|end| path.to_str().unwrap().ends_with(end));
        match path.is_dir() {
            true => found.extend(contents(&path)),
            false if shared => {}
            false => drop(found.insert(path.clone(), fs::read(path).unwrap())),
        }
    }
    found
}

/// As when an operator verifies with the next version's program while the old server still runs.
#[test]
fn verifying_another_versions_market_changes_nothing_and_says_what_was_not_compared() {
    let market = Market::on_disk().with_history();
    let whole = market.verified();
    let folder = market.folder.unwrap();
    drop(market.store);
    let old = "DELETE FROM lists WHERE list = 'firms'; UPDATE derived SET version = 0; UPDATE snapshots SET state = ''";
    Connection::open(folder.path().join("journal.db")).unwrap().execute_batch(old).unwrap();
    fs::write(folder.path().join("blobs/abc.new"), "an upload under way").unwrap();
    let before = contents(folder.path());
    let seen = Sqlite::verify(folder.path()).unwrap().unwrap();
    assert_eq!(seen, store::Verified { compared: false, ..whole });
    assert!(contents(folder.path()) == before, "nothing was written");
}

#[test]
fn a_break_is_found_from_beside_too() {
    let market = Market::on_disk().with_history();
    let folder = market.folder.as_ref().unwrap().path();
    assert_eq!(Sqlite::verify(folder).unwrap(), Ok(market.verified()));
    let file = Connection::open(folder.join("journal.db")).unwrap();
    file.execute("DELETE FROM lists WHERE list = 'firms'", []).unwrap();
    let said = Sqlite::verify(folder).unwrap().unwrap_err().to_string();
    assert!(said.contains("list firms") && said.contains("is missing"), "{said}");
}

#[test]
fn beside_a_running_market_a_link_is_made_and_no_order_is_taken() {
    let market = Market::on_disk().with_firm();
    let folder = market.folder.as_ref().unwrap().path();
    fs::write(folder.join("blobs/abc.new"), "an upload under way").unwrap();
    let other = Sqlite::beside(folder).unwrap();
    let claim = Claim { token: Digest::of(b"a token"), expires: START.plus_seconds(60), used: None };
    other.vault().put_claim(&claim).unwrap();
    assert_eq!(market.store.vault().take_claim(&claim.token, START), Ok(true));
    assert_eq!(other.charter(), market.store.charter());
    let order =
        store::Order { key: key(1_000), actor: Actor::Firm(FIRM), command: withdraw(1), at: market.now() };
    let refused = other.execute(order).unwrap_err().to_string();
    assert!(refused.contains("orders go to its server"), "{refused}");
    assert!(folder.join("blobs/abc.new").exists(), "another's upload is left alone");
}

#[test]
fn from_beside_no_schema_is_brought_up_and_no_market_is_begun() {
    let folder = tempfile::tempdir().unwrap();
    assert!(Sqlite::beside(folder.path()).is_err() && Sqlite::verify(folder.path()).is_err());
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    drop(Sqlite::open(folder.path(), Options::default()).unwrap());
    let vault = Connection::open(folder.path().join("vault.db")).unwrap();
    vault.pragma_update(None, "user_version", 1).unwrap();
    let refused = Sqlite::beside(folder.path()).unwrap_err().to_string();
    assert!(refused.contains("older version of this program (schema 1;"), "{refused}");
    assert!(!folder.path().join("vault.db.before-1").exists());
    assert!(Sqlite::verify(folder.path()).is_ok(), "the journal is the version's own");
}

/// A file whose lists were derived by an older core: they are derived anew when it is opened.
#[test]
fn what_an_older_core_derived_is_derived_anew() {
    let market = Market::on_disk().with_history();
    let before = market.verified();
    let file = market.folder.as_ref().unwrap().path().join("journal.db");
    let old =
        "DELETE FROM lists WHERE list = 'firms'; UPDATE waits SET due = 0; UPDATE derived SET version = 0";
    Connection::open(file).unwrap().execute_batch(old).unwrap();
    assert_eq!(market.reopened().verified(), before);
}
