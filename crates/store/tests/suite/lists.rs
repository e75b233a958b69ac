//! Lists follow the aggregates, and pages turn without loss or repeat.

use crate::market::*;
use ::market::text::Code as Text;
use ::market::{Actor, List, Party, Stream};
use store::{Page, Store};

on_every_store!(
    a_list_changes_with_the_aggregate,
    a_list_counts_what_it_holds,
    what_moved_on_an_account_is_added_up_from_every_posting,
    a_firm_stands_in_one_of_two_lists,
    pages_turn_both_ways_without_loss_or_repeat,
    a_page_is_never_larger_than_its_bound,
);

fn serving() -> List {
    List::FirmsServing(Text::new("310115").unwrap())
}

fn a_list_changes_with_the_aggregate(market: Market) {
    let market = market.with_firm();
    let listed = |list: &List| market.store.list(list, Page::first(10)).unwrap().len();
    assert_eq!((listed(&List::Firms), listed(&serving())), (1, 0), "not admitted yet");
    market.does(OPERATOR, vet());
    market.does(OPERATOR, deposit("L-1"));
    assert_eq!(listed(&serving()), 1, "admitted");
    market.does(OPERATOR, suspend("a complaint"));
    assert_eq!(listed(&serving()), 0, "suspended");
    market.does(OPERATOR, restore());
    assert_eq!((listed(&serving()), listed(&List::Of(Party::Firm(FIRM)))), (1, 1), "restored");
    market.verified();
}

fn a_list_counts_what_it_holds(market: Market) {
    let market = market.with_owners(7);
    assert_eq!(market.store.count(&List::Owners), Ok(7));
    assert_eq!(market.store.count(&List::Projects), Ok(0));
}

/// Twenty-three owners, several in the same second.
fn pages_turn_both_ways_without_loss_or_repeat(market: Market) {
    let market = market.with_owners(23);
    for newest_first in [false, true] {
        let mut turned = Vec::new();
        let mut after = None;
        loop {
            let page = market.store.list(&List::Owners, Page { limit: 5, after, newest_first }).unwrap();
            after = page.last().map(|(stream, rank)| (*rank, *stream)).or(after);
            turned.extend(page.iter().copied());
            if page.len() < 5 {
                break;
            }
        }
        let mut expected: Vec<_> = turned.iter().map(|(stream, rank)| (*rank, *stream)).collect();
        expected.sort();
        expected.dedup();
        if newest_first {
            expected.reverse();
        }
        let turned: Vec<_> = turned.into_iter().map(|(stream, rank)| (rank, stream)).collect();
        assert_eq!(turned, expected, "newest first: {newest_first}");
        assert_eq!(turned.len(), 23);
    }
}

fn a_page_is_never_larger_than_its_bound(market: Market) {
    let market = market.with_owners(Page::MOST + 20);
    let page = market.store.list(&List::Owners, Page::first(usize::MAX)).unwrap();
    assert_eq!(page.len(), Page::MOST);
}

impl Market {
    fn with_owners(self, many: usize) -> Self {
        let market = self.found();
        for n in 0..u64::try_from(many).unwrap() {
            if n % 4 == 0 {
                market.later(1);
            }
            let done = market.does(Actor::Owner(owner_id(n)), register_owner(n));
            assert_eq!(done.facts[0].stream, Stream::Owner(owner_id(n)));
        }
        market
    }
}

/// 1,000 yuan came in; 300 are on their way back.
fn what_moved_on_an_account_is_added_up_from_every_posting(market: Market) {
    let market = market.with_balance();
    market.does(Actor::Firm(FIRM), withdraw(300));
    let totals = market.store.totals().unwrap();
    let of = |account: &str| totals.iter().find(|it| it.account == account).cloned().unwrap();
    let (bank, prepaid, out) = (of("bank"), of("prepaid"), of("withdrawal"));
    assert_eq!(bank.debited, prepaid.credited, "what came in is the firm's");
    assert_eq!(prepaid.debited, out.credited, "what goes back was the firm's");
    assert_eq!(out.credited, rules::Money::yuan(300));
}

fn a_firm_stands_in_one_of_two_lists(market: Market) {
    let market = market.with_firm();
    let counts = |market: &Market| {
        [List::FirmsOutside, List::FirmsAdmitted].map(|list| market.store.count(&list).unwrap())
    };
    assert_eq!(counts(&market), [1, 0]);
    market.does(OPERATOR, vet());
    market.does(OPERATOR, deposit("L-1"));
    assert_eq!(counts(&market), [0, 1]);
    assert_eq!(market.store.districts_served(), Ok(vec![(Text::new("310115").unwrap(), 1)]));
    market.does(OPERATOR, suspend("a complaint"));
    assert_eq!(counts(&market), [1, 0]);
    assert_eq!(market.store.districts_served(), Ok(vec![]));
    market.verified();
}
