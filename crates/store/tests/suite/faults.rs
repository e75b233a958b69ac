//! A disk that is full: nothing is acknowledged that is not kept, nothing acknowledged is lost, and the store goes on once
//! there is room.

use crate::market::*;
use ::market::Stream;
use store::{Failure, Options, Sqlite, Store};

/// SQLite's own bound on the file stands in for the disk's. Its pages are counted as the disk would, and the error is the
/// same: "database or disk is full", in the middle of a statement.
#[test]
fn a_full_disk_refuses_and_loses_nothing_and_the_store_goes_on_when_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let market = Market::on(Sqlite::open(folder.path(), Options::default()).unwrap(), None).with_firm();
    drop(market);
    let tight = Options { most_pages: Some(60), ..Options::default() };
    let market = Market::on(Sqlite::open(folder.path(), tight).unwrap(), None);
    let top_up =
        |n: u64| market.order(key(100 + n), OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
    let answers: Vec<_> = (0..400).map(top_up).collect();
    let kept = answers.iter().filter(|answer| answer.is_ok()).count();
    let full = |answer: &&store::Answer| matches!(answer, Err(Failure::Storage(why)) if why.contains("full"));
    assert!(kept > 0 && kept < 400, "the disk fills up on the way: {kept}");
    assert_eq!(answers.iter().filter(full).count(), 400 - kept, "each that is not kept is told so");
    assert_eq!(market.store.postings(&Stream::Firm(FIRM)).unwrap().len(), kept);
    market.verified();

    drop(market);
    let market = Market::on(Sqlite::open(folder.path(), Options::default()).unwrap(), None);
    let again =
        |n: u64| market.order(key(100 + n), OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
    let repeated = (0..400).filter(|n| again(*n).unwrap().repeated).count();
    assert_eq!(repeated, kept, "the same keys again: what was kept is found, the rest is done");
    assert_eq!(market.store.postings(&Stream::Firm(FIRM)).unwrap().len(), 400);
    market.verified();
}
