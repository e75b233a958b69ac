//! What was carried out stands in the journal, in order, with its money; what was refused leaves nothing.

use crate::market::*;
use ::market::{Actor, Aggregate, Code, Stream};
use ledger::{Basis, Till};
use rules::Money;
use std::sync::mpsc;
use store::{Order, Store};

on_every_store!(
    the_moment_of_the_last_command_is_known,
    a_command_stands_in_the_journal_with_its_events,
    a_refused_command_leaves_nothing,
    events_have_no_gaps_and_are_read_on_from_any_place,
    money_moves_in_the_command_that_moves_it,
    orders_handed_in_one_after_another_are_carried_out_in_that_order,
    a_store_that_is_ready_says_so,
    an_empty_store_verifies,
);

fn a_command_stands_in_the_journal_with_its_events(market: Market) {
    let market = market.found();
    let key = market.next_key();
    let done = market.order(key, Actor::Firm(FIRM), register(FIRM)).unwrap();
    let events = market.store.events(Some(&Stream::Firm(FIRM)), 0, 10).unwrap();
    assert_eq!((done.first, done.facts.len(), done.repeated), (2, 1, false));
    assert_eq!(events.len(), 1);
    assert_eq!((events[0].position, events[0].version, events[0].key), (2, 1, key));
    assert_eq!((events[0].actor, events[0].at), (Actor::Firm(FIRM), market.now()));
    assert_eq!(events[0].event, done.facts[0].event);
    assert!(
        matches!(market.store.aggregate(&Stream::Firm(FIRM)), Ok(Some(Aggregate::Firm(firm))) if firm.id == FIRM)
    );
}

fn the_moment_of_the_last_command_is_known(market: Market) {
    assert_eq!(market.store.last(), Ok(None));
    let market = market.with_firm();
    let then = market.now();
    market.later(3_600);
    market.refused(Actor::Firm(FIRM), register(FIRM));
    assert_eq!(market.store.last(), Ok(Some(then)), "a refused one is none");
}

fn a_refused_command_leaves_nothing(market: Market) {
    let market = market.with_firm();
    let before = market.verified();
    assert_eq!(market.refused(Actor::Firm(FIRM), register(FIRM)), Code::Exists);
    assert_eq!(market.refused(Actor::Firm(FIRM), withdraw(1)), Code::BalanceTooSmall);
    assert_eq!(market.verified(), before);
}

fn events_have_no_gaps_and_are_read_on_from_any_place(market: Market) {
    let market = market.with_history();
    let all = market.store.events(None, 0, 500).unwrap();
    assert!(all.len() > 20, "{}", all.len());
    assert!(all.iter().zip(1..).all(|(event, place)| event.position == place), "positions have gaps");
    for after in [0, 1, 7, 19] {
        let rest = market.store.events(None, after, 500).unwrap();
        assert_eq!(rest, all[usize::try_from(after).unwrap()..], "behind {after}");
        let firms = market.store.events(Some(&Stream::Firm(FIRM)), after, 500).unwrap();
        let expected: Vec<_> =
            all.iter().filter(|e| e.stream == Stream::Firm(FIRM) && e.position > after).cloned().collect();
        assert_eq!(firms, expected, "of the firm behind {after}");
    }
    assert_eq!(market.store.events(None, 0, 3).unwrap(), all[..3]);
}

fn money_moves_in_the_command_that_moves_it(market: Market) {
    let market = market.with_firm();
    let done = market.does(OPERATOR, statement("L-1", &reference(FIRM), 1_000));
    let moved = market.store.postings(&Stream::Firm(FIRM)).unwrap();
    assert_eq!(moved.len(), 1);
    assert_eq!((moved[0].position, moved[0].at), (done.first + 2, market.now()));
    let posting = &moved[0].posting;
    assert_eq!((posting.debit.as_str(), posting.credit.as_str()), ("bank", "prepaid"));
    assert_eq!((posting.amount, posting.basis), (Money::yuan(1_000), Basis::TopUp));
    let Ok(Some(Aggregate::Firm(firm))) = market.store.aggregate(&Stream::Firm(FIRM)) else {
        panic!("no firm")
    };
    assert_eq!(firm.book.balance(Till::Prepaid), Money::yuan(1_000));
}

fn orders_handed_in_one_after_another_are_carried_out_in_that_order(market: Market) {
    let market = market.with_firm();
    let (tell, hear) = mpsc::channel();
    for n in 0..300 {
        let tell = tell.clone();
        let command = statement(&format!("L-{n}"), &reference(FIRM), 1);
        let order = Order { key: market.next_key(), actor: OPERATOR, command, at: market.now() };
        market.store.submit(order, Box::new(move |answer| tell.send((n, answer.unwrap().first)).unwrap()));
    }
    let answers: Vec<_> = hear.iter().take(300).collect();
    assert!(answers.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1), "{answers:?}");
}

fn a_store_that_is_ready_says_so(market: Market) {
    assert_eq!(market.store.ready(), Ok(()));
}

fn an_empty_store_verifies(market: Market) {
    let verified = market.verified();
    assert_eq!((verified.commands, verified.events, verified.streams), (0, 0, 0));
    assert_eq!(Ok(verified.state), market.store.state_hash());
    assert_eq!(market.store.charter(), Ok(None));
}
