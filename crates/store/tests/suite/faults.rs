//! A disk that is full: nothing is acknowledged that is not kept, nothing acknowledged is lost, and the store goes on once
//! there is room.

use crate::market::*;
use ::market::{Actor, Stream};
use std::sync::atomic::{AtomicBool, Ordering};
use store::{Failure, Options, Order, Sqlite, Store};

on_every_store!(whoever_breaks_on_its_answer_breaks_alone, a_store_verifies_in_the_middle_of_its_work,);

fn whoever_breaks_on_its_answer_breaks_alone(market: Market) {
    let market = market.with_firm();
    let broken = Order {
        key: market.next_key(),
        actor: OPERATOR,
        command: statement("L-1", &reference(FIRM), 1),
        at: START,
    };
    market.store.submit(broken, Box::new(|_| panic!("on purpose")));
    market.does(Actor::Firm(FIRM), withdraw(1));
    market.verified();
}

fn a_store_verifies_in_the_middle_of_its_work(market: Market) {
    let market = market.with_firm();
    let stop = AtomicBool::new(false);
    let top_up =
        |n: u64| market.order(key(7_000 + n), OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
    std::thread::scope(|scope| {
        let work =
            || (0..).take_while(|_| !stop.load(Ordering::Relaxed)).filter(|n| top_up(*n).is_ok()).count();
        let worker = scope.spawn(work);
        let seen: Vec<_> = (0..10).map(|_| market.verified().events).collect();
        stop.store(true, Ordering::Relaxed);
        assert!(worker.join().unwrap() > 0 && seen.is_sorted(), "{seen:?}");
    });
}

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
