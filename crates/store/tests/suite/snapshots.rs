//! A long stream is read from its snapshot and what came after; it is the same as from the first event. And the same
//! journal is the same state on every store.

use crate::market::*;
use ::market::{Actor, Fact, Stream, World};
use rules::At;
use store::{Options, Sqlite, Store};

on_every_store!(
    a_long_stream_is_the_same_from_its_snapshot_as_from_its_first_event,
    what_is_derived_can_be_derived_anew_and_is_the_same,
);

fn what_is_derived_can_be_derived_anew_and_is_the_same(market: Market) {
    let market = market.with_history();
    let look =
        || (market.verified(), market.store.due(At::LAST, 500), market.store.outbox(market.now(), 500));
    let before = look();
    assert_eq!(market.store.rebuild(), Ok(15), "charter, an owner, a firm and twelve lines");
    assert_eq!(look(), before);
    market.does(Actor::Firm(FIRM), withdraw(1));
    market.verified();
}

fn a_long_stream_is_the_same_from_its_snapshot_as_from_its_first_event(market: Market) {
    let market = market.with_firm();
    for n in 0..150 {
        market.does(OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
    }
    let stream = Stream::Firm(FIRM);
    let mut world = World::new();
    world.put(stream, None);
    for recorded in market.store.events(Some(&stream), 0, 500).unwrap() {
        world.take(&Fact { stream, event: recorded.event }, recorded.at);
    }
    assert_eq!(market.store.aggregate(&stream).unwrap().as_ref(), world.aggregate(&stream));
    assert_eq!(market.verified().state, market.store.state_hash().unwrap());
}

#[test]
fn the_same_journal_has_the_same_state_hash_on_every_store() {
    let (memory, disk) = (Market::in_memory().with_history(), Market::on_disk().with_history());
    assert_eq!(memory.store.state_hash(), disk.store.state_hash());
    assert_eq!(memory.verified(), disk.verified());
    assert_eq!(memory.store.events(None, 0, 500), disk.store.events(None, 0, 500));
    memory.does(OPERATOR, suspend("a complaint"));
    assert_ne!(memory.store.state_hash(), disk.store.state_hash(), "one event more is another state");
}

/// A writer that may keep two aggregates loaded evicts and loads all the time; nothing of it shows.
#[test]
fn a_cache_far_too_small_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let options = Options { aggregates: std::num::NonZeroUsize::MIN, ..Options::default() };
    let small = Market::on(Sqlite::open(folder.path(), options).unwrap(), None).with_history();
    let ample = Market::in_memory().with_history();
    for n in 0..5 {
        for market in [&small, &ample] {
            market.does(Actor::Firm(firm_id(n)), register(firm_id(n)));
            market.does(OPERATOR, statement(&format!("L-a-{n}"), &reference(FIRM), 1));
        }
    }
    assert_eq!(small.verified(), ample.verified());
}

/// As after a change of a field's form that nobody noted: the snapshot is only a short cut, the events are the truth.
#[test]
fn a_snapshot_that_cannot_be_read_is_passed_over_and_the_stream_goes_on() {
    let market = Market::on_disk().with_firm();
    for n in 0..150 {
        market.does(OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
    }
    let stream = Stream::Firm(FIRM);
    let before = (market.store.aggregate(&stream).unwrap(), market.store.state_hash());
    let file = market.folder.as_ref().unwrap().path().join("journal.db");
    let old = "UPDATE snapshots SET state = '{\"Firm\":{\"of another form\":1}}'";
    assert_eq!(rusqlite::Connection::open(file).unwrap().execute(old, []).unwrap(), 1);
    let market = market.reopened();
    assert_eq!((market.store.aggregate(&stream).unwrap(), market.store.state_hash()), before);
    market.does(Actor::Firm(FIRM), withdraw(1));
    for n in 150..200 {
        market.does(OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1));
    }
    market.verified();
}
