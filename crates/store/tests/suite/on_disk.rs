//! What only a file can suffer: closing, opening anew, another process, a version from the future.

use crate::market::*;
use ::market::{Actor, Stream};
use rusqlite::Connection;
use store::{Options, Sqlite, Store};

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
