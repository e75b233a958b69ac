//! A repeat is not an error: the same key and command give the same answer, however often and from however many at once.

use crate::market::*;
use ::market::{Actor, Aggregate, Code, Stream};
use ledger::Till;
use rules::Money;
use store::{Done, Failure, Store};

on_every_store!(
    the_same_order_again_gets_the_same_answer_and_does_nothing,
    a_key_stands_for_one_command_of_one_actor,
    a_refusal_is_not_kept_under_the_key,
    sixty_four_clients_do_each_order_once,
);

fn the_same_order_again_gets_the_same_answer_and_does_nothing(market: Market) {
    let market = market.with_firm();
    let key = market.next_key();
    let first = market.order(key, OPERATOR, statement("L-1", &reference(FIRM), 1_000)).unwrap();
    market.does(OPERATOR, statement("L-2", &reference(FIRM), 500));
    market.later(24);
    let again = market.order(key, OPERATOR, statement("L-1", &reference(FIRM), 1_000)).unwrap();
    assert_eq!(again, Done { repeated: true, ..first });
    let Ok(Some(Aggregate::Firm(firm))) = market.store.aggregate(&Stream::Firm(FIRM)) else {
        panic!("no firm")
    };
    assert_eq!(firm.free(), Money::yuan(1_500), "the repeat put nothing on the balance");
}

fn a_key_stands_for_one_command_of_one_actor(market: Market) {
    let market = market.with_firm();
    let key = market.next_key();
    market.order(key, OPERATOR, statement("L-1", &reference(FIRM), 1_000)).unwrap();
    let other = market.order(key, OPERATOR, statement("L-1", &reference(FIRM), 1_001));
    assert_eq!(other, Err(Failure::KeyReused));
    let stranger = market.order(key, Actor::Market, statement("L-1", &reference(FIRM), 1_000));
    assert_eq!(stranger, Err(Failure::KeyReused), "another actor must not read the answer");
}

fn a_refusal_is_not_kept_under_the_key(market: Market) {
    let market = market.with_firm();
    let key = market.next_key();
    let refused = market.order(key, Actor::Firm(FIRM), withdraw(10));
    assert!(matches!(refused, Err(Failure::Refused(refusal)) if refusal.code == Code::BalanceTooSmall));
    market.does(OPERATOR, statement("L-1", &reference(FIRM), 10));
    let done = market.order(key, Actor::Firm(FIRM), withdraw(10)).unwrap();
    assert!(!done.repeated, "now it is done, for the first time");
}

fn sixty_four_clients_do_each_order_once(market: Market) {
    let market = market.with_firm();
    let fresh: usize = std::thread::scope(|scope| {
        let client = || (0..20_u64).filter(|n| one(&market, *n)).count();
        let clients: Vec<_> = (0..64).map(|_| scope.spawn(client)).collect();
        clients.into_iter().map(|client| client.join().unwrap()).sum()
    });
    assert_eq!(fresh, 20, "each order is done for the first time once");
    let Ok(Some(Aggregate::Firm(firm))) = market.store.aggregate(&Stream::Firm(FIRM)) else {
        panic!("no firm")
    };
    assert_eq!(firm.book.balance(Till::Bank), Money::yuan(20));
    market.verified();
}

/// One of twenty orders; whether this time did it.
fn one(market: &Market, n: u64) -> bool {
    let command = statement(&format!("L-{n}"), &reference(FIRM), 1);
    !market.order(key(1_000_000 + n), OPERATOR, command).unwrap().repeated
}
