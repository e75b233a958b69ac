//! Waits come and go with the state, and the clock finds those that are due.

use crate::market::*;
use ::market::{Actor, Command, Party, Stream, WaitKind, firm, statement};
use rules::At;
use store::{Page, Place, Store};

on_every_store!(
    a_wait_comes_with_the_state_and_goes_with_it,
    the_clock_finds_what_is_due_and_nothing_before_its_moment,
    the_clock_turns_the_pages_of_what_is_due,
    what_waits_for_the_operator_comes_most_urgent_first,
    a_queue_turns_page_by_page_and_is_counted_to_the_last,
    a_new_charter_moves_the_deadlines_that_live_under_it,
);

fn a_wait_comes_with_the_state_and_goes_with_it(market: Market) {
    let market = market.with_balance();
    let waits = |market: &Market| market.store.waits_of(&Stream::Firm(FIRM)).unwrap();
    assert_eq!(waits(&market), []);
    market.does(Actor::Firm(FIRM), withdraw(300));
    let found = waits(&market);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].wait.key.kind, found[0].wait.since), (WaitKind::Withdrawal, market.now()));
    market.does(OPERATOR, paid_back(0, "L-out"));
    assert_eq!(waits(&market), []);
    market.verified();
}

fn the_clock_finds_what_is_due_and_nothing_before_its_moment(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let wait = market.store.waits_of(&Stream::Firm(FIRM)).unwrap().remove(0).wait;
    let due = |at: At| market.store.due(at, 10).unwrap();
    assert_eq!(due(wait.due.plus_seconds(-1)), []);
    assert_eq!(due(wait.due).len(), 1);
    market.set(wait.due);
    let late = Command::Firm(FIRM, firm::Command::Default { wait: wait.key.clone() });
    market.does(Actor::Market, late);
    assert_eq!(due(wait.due), [], "the default came true; the next is a day away");
    assert_eq!(market.store.waits_of(&Stream::Firm(FIRM)).unwrap().len(), 1);
    market.verified();
}

fn the_clock_turns_the_pages_of_what_is_due(market: Market) {
    let market = market.with_balance();
    for fen in [300, 200, 100] {
        market.does(Actor::Firm(FIRM), withdraw(fen));
    }
    let all = market.store.due(At::LAST, 10).unwrap();
    assert_eq!(all.len(), 3);
    assert!(all.windows(2).all(|pair| pair[0].wait.due == pair[1].wait.due), "three of one moment");
    let (mut turned, mut last) = (Vec::new(), None);
    while let Some(row) = market.store.due_after(At::LAST, last.as_ref(), 1).unwrap().pop() {
        turned.push(row.clone());
        last = Some(store::Place::from(&row));
    }
    assert_eq!(turned, all, "page by page, each row once");
}

fn what_waits_for_the_operator_comes_most_urgent_first(market: Market) {
    let market = market.with_balance();
    market.does(OPERATOR, statement("L-lost", "no idea", 10));
    market.later(30);
    market.does(Actor::Firm(FIRM), withdraw(300));
    market.later(30);
    market.does(Actor::Firm(FIRM), withdraw(200));
    let waits = market.store.waits_for(&Party::Operator, 10).unwrap();
    assert_eq!(waits.len(), 3);
    assert!(waits.is_sorted_by_key(|row| row.wait.due), "{waits:?}");
    assert_eq!(market.store.waits_for(&Party::Operator, 2).unwrap(), waits[..2]);
    assert_eq!(market.store.waits_for(&Party::Firm(FIRM), 10).unwrap(), []);
    let line =
        Command::Statement(statement::Command::RecordReturn { line: line("L-lost"), proof: line("L-back") });
    market.does(OPERATOR, line);
    assert_eq!(market.store.waits_for(&Party::Operator, 10).unwrap().len(), 2);
}

/// A firm's withdrawal lives under the newest policy: another time for paying out moves its deadline.
fn a_new_charter_moves_the_deadlines_that_live_under_it(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let due = || market.store.waits_of(&Stream::Firm(FIRM)).unwrap()[0].wait.due;
    let before = due();
    market.does(OPERATOR, adopt_payout_within(1));
    assert!(due() < before, "the deadline is nearer now");
    market.verified();
}

impl Market {
    pub fn with_balance(self) -> Self {
        let market = self.with_firm();
        market.does(OPERATOR, statement("L-in", &reference(FIRM), 1_000));
        market
    }
}

/// Withdrawals of several firms, and lines that nobody can place.
fn a_queue_turns_page_by_page_and_is_counted_to_the_last(market: Market) {
    let market = market.with_balance();
    for n in 1..=3 {
        market.later(60);
        market.does(Actor::Firm(FIRM), withdraw(10 * n));
        market.does(OPERATOR, statement(&format!("L-lost-{n}"), "whose?", 5));
    }
    let kinds = [WaitKind::Withdrawal];
    let mut turned = Vec::new();
    loop {
        let page =
            market.store.queue(&Party::Operator, &kinds, turned.last().map(Place::from).as_ref(), 2).unwrap();
        if page.is_empty() {
            break;
        }
        turned.extend(page);
    }
    let all = market.store.waits_for(&Party::Operator, Page::MOST).unwrap();
    let withdrawals: Vec<_> =
        all.iter().filter(|row| row.wait.key.kind == WaitKind::Withdrawal).cloned().collect();
    assert_eq!(turned, withdrawals, "none is lost and none comes twice");
    assert_eq!(market.store.queue(&Party::Operator, &[], None, Page::MOST).unwrap(), all);
    let mut counted = market.store.queues(&Party::Operator).unwrap();
    counted.sort_by_key(|queue| queue.kind);
    let kinds: Vec<_> = counted.iter().map(|queue| (queue.kind, queue.count)).collect();
    assert_eq!(
        kinds.iter().find(|(kind, _)| *kind == WaitKind::Withdrawal),
        Some(&(WaitKind::Withdrawal, 3))
    );
    assert_eq!(counted.iter().map(|queue| queue.count).sum::<u64>(), u64::try_from(all.len()).unwrap());
    let first = counted.iter().find(|queue| queue.kind == WaitKind::Withdrawal).unwrap().first;
    assert_eq!(first, withdrawals[0].wait.due);
}
