//! M4: sealed quotes, opened at once, compared, one chosen.

use crate::forms::{quote, submit};
use crate::story::{ME, Market, OPERATOR};
use market::dispatch::{Out, Swap};
use market::project::{Closing, Phase};
use market::quote::{Choose, ExtendChoice, Quote, comparison};
use market::{Act, Actor, Code, FirmId, Party, WaitKind};
use rules::Money;
use rules::bill::Bill;
use rules::policy::Policy;

const EXTEND: Act = Act::ExtendChoice(ExtendChoice {});

const fn choose(firm: FirmId) -> Act {
    Act::Choose(Choose { firm, funding: None })
}

fn is_expired(market: &Market) -> bool {
    matches!(market.project().phase, Phase::Closed { how: Closing::Expired, .. })
}

fn compared(market: &Market) -> Option<rules::compare::Comparison> {
    comparison(market.project(), &[], &Policy::fairwright())
}

#[test]
fn quotes_stay_sealed_until_the_last_is_in_and_are_opened_at_once() {
    let mut market = Market::with_firms(3).surveyed();
    for (id, k) in market.accepted().into_iter().zip(2..) {
        assert!(compared(&market).is_none() && market.phase() == "quoting");
        market.act(Actor::Firm(id), submit(quote(k)));
    }
    assert_eq!(market.phase(), "choosing");
    assert_eq!(compared(&market).unwrap().quotes.len(), 3);
}

#[test]
fn the_comparison_knows_the_quotes_by_the_template() {
    let market = Market::with_firms(3).choosing();
    let comparison = compared(&market).unwrap();
    let first = &comparison.quotes[0];
    assert_eq!((first.missing, first.free), (comparison.rows.len() - 3, Money::yuan(1)));
    assert!(!comparison.by_guide);
}

#[test]
fn a_firm_may_think_again_until_the_opening_and_not_after() {
    let mut market = Market::with_firms(3).surveyed();
    let ids = market.accepted();
    market.act(Actor::Firm(ids[0]), submit(quote(2)));
    market.act(Actor::Firm(ids[0]), submit(quote(3)));
    assert_eq!(market.project().leads[&ids[0]].quote, Some(quote(3)));
    ids[1..].iter().for_each(|id| market.act(Actor::Firm(*id), submit(quote(2))));
    assert_eq!(market.refused(Actor::Firm(ids[0]), submit(quote(1))), Code::TooLate);
}

#[test]
fn a_firm_swapped_away_takes_its_sealed_quote_with_it() {
    let mut market = Market::with_firms(4).surveyed();
    let [first, second, third] = market.accepted()[..] else { panic!("three") };
    market.act(Actor::Firm(first), submit(quote(1)));
    market.act(ME, Act::Swap(Swap { firm: first }));
    market.all_accept();
    let new = market.accepted().into_iter().find(|id| ![second, third].contains(id)).unwrap();
    market.survey(new);
    [second, third, new].into_iter().for_each(|id| market.act(Actor::Firm(id), submit(quote(2))));
    assert!(compared(&market).unwrap().quotes.iter().all(|quote| quote.id != first.bytes()));
    assert_eq!(market.refused(ME, choose(first)), Code::UsedUp);
}

#[test]
fn only_a_firm_that_measured_quotes() {
    let mut market = Market::with_firms(3).quoting();
    let firm = Actor::Firm(market.accepted()[0]);
    assert_eq!(market.refused(firm, submit(quote(2))), Code::NotYet);
    assert_eq!(market.refused(ME, submit(quote(2))), Code::WrongRole);
}

#[test]
fn after_the_deadline_no_quote_comes_in_even_before_the_clock_strikes() {
    let mut market = Market::with_firms(3).surveyed();
    market.at = market.wait(WaitKind::Quotes).due;
    let firm = Actor::Firm(market.accepted()[0]);
    assert_eq!(market.refused(firm, submit(quote(2))), Code::TooLate);
}

#[test]
fn a_quote_handed_in_is_not_changed_after_the_deadline_either() {
    let mut market = Market::with_firms(3).surveyed();
    let firm = Actor::Firm(market.accepted()[0]);
    market.act(firm, submit(quote(2)));
    market.at = market.wait(WaitKind::Quotes).due;
    assert_eq!(market.refused(firm, submit(quote(3))), Code::TooLate);
}

#[test]
fn each_firm_that_owes_a_quote_is_waited_for_by_name_and_no_other() {
    let mut market = Market::with_firms(3).surveyed();
    let [in_time, second, third] = market.accepted()[..] else { panic!("three") };
    market.act(Actor::Firm(in_time), submit(quote(2)));
    let owing: Vec<_> = market.waits().into_iter().filter(|wait| wait.key.kind == WaitKind::Quotes).collect();
    let who: Vec<_> = owing.iter().map(|wait| wait.who).collect();
    assert_eq!(who, [Party::Firm(second), Party::Firm(third)]);
    assert_eq!(owing[0].due, owing[1].due, "one deadline for all");
}

#[test]
fn a_firm_swapped_in_at_the_end_is_out_with_the_deadline() {
    let mut market = Market::with_firms(4).surveyed();
    let [gone, ..] = market.accepted()[..] else { panic!("three") };
    let due = market.wait(WaitKind::Quotes).due;
    market.at = due.plus_seconds(-60);
    for firm in market.accepted().into_iter().filter(|firm| *firm != gone) {
        market.act(Actor::Firm(firm), submit(quote(2)));
    }
    market.act(ME, Act::Swap(Swap { firm: gone }));
    let wait = market.wait(WaitKind::Quotes);
    assert_eq!((wait.who, wait.due), (Party::Market, due), "it has not accepted: the clock alone knows");
    market.silence(WaitKind::Quotes);
    assert_eq!(market.phase(), "choosing");
}

#[test]
fn a_bad_form_is_refused_with_its_kind() {
    let lines = quote(2).bill.lines;
    let free: Vec<_> = lines.iter().filter(|line| !line.comparable).cloned().collect();
    let twice = [lines.clone(), lines.clone()].concat();
    let wrong = [
        (Quote { bill: Bill { lines: free }, ..quote(2) }, Code::Missing),
        (Quote { bill: Bill { lines: twice }, ..quote(2) }, Code::Repeated),
        (Quote { days: 4, ..quote(2) }, Code::OutOfRange),
        (quote(-1), Code::OutOfRange),
    ];
    let mut market = Market::with_firms(3).surveyed();
    let firm = Actor::Firm(market.accepted()[0]);
    for (quote, code) in wrong {
        assert_eq!(market.refused(firm, submit(quote.clone())), code, "{quote:?}");
    }
}

#[test]
fn at_the_deadline_those_in_are_opened_and_who_surveyed_in_vain_loses_a_point() {
    let mut market = Market::with_firms(3).surveyed();
    let [in_time, late, _] = market.accepted()[..] else { panic!("three") };
    market.act(Actor::Firm(in_time), submit(quote(2)));
    assert_eq!(market.written(market.wait(WaitKind::Quotes).due), "2026-04-02 00:00");
    market.silence(WaitKind::Quotes);
    assert_eq!(market.phase(), "quoting", "another owes its quote");
    market.silence(WaitKind::Quotes);
    assert_eq!((market.phase(), market.accepted()), ("choosing", vec![in_time]));
    assert_eq!(market.project().leads[&late].out.map(|(why, _)| why), Some(Out::NoQuote));
    assert_eq!((market.firm(late).points, market.free(late)), (1, 800), "no refund, a point less");
    assert!(compared(&market).unwrap().by_guide, "one quote is held against the guide");
}

#[test]
fn without_a_quote_the_project_expires() {
    let mut market = Market::with_firms(3).surveyed();
    (0..3).for_each(|_| market.silence(WaitKind::Quotes));
    assert!(is_expired(&market));
}

#[test]
fn the_last_firm_to_drop_out_opens_the_quotes_of_the_others() {
    let mut market = Market::with_firms(3).quoting();
    let [first, second, _] = market.accepted()[..] else { panic!("three") };
    for id in [first, second] {
        market.survey(id);
        market.act(Actor::Firm(id), submit(quote(2)));
    }
    market.silence(WaitKind::Survey);
    assert_eq!(market.phase(), "choosing");
}

#[test]
fn the_owner_chooses_one_that_stands() {
    let mut market = Market::with_firms(3).surveyed();
    let firms = market.accepted();
    market.act(Actor::Firm(firms[0]), submit(quote(2)));
    assert_eq!(market.refused(ME, choose(firms[1])), Code::Unknown, "no quote");
    assert_eq!(market.refused(ME, choose(firms[0])), Code::WrongState, "sealed");
    firms[1..].iter().for_each(|id| market.act(Actor::Firm(*id), submit(quote(3))));
    assert_eq!(market.refused(OPERATOR, choose(firms[0])), Code::WrongRole);
    market.act(ME, choose(firms[0]));
    assert_eq!(market.phase(), "signing");
}

#[test]
fn a_suspended_firm_is_not_chosen() {
    let mut market = Market::with_firms(3).choosing();
    let firm = market.accepted()[0];
    market.suspend(firm.bytes()[0] - 100);
    assert_eq!(market.refused(ME, choose(firm)), Code::NotAdmitted);
}

#[test]
fn the_choice_takes_fourteen_days_and_once_fourteen_more() {
    let mut market = Market::with_firms(3).choosing();
    assert_eq!(market.written(market.wait(WaitKind::Choice).due), "2026-04-04 00:00");
    market.act(ME, EXTEND);
    assert_eq!(market.written(market.wait(WaitKind::Choice).due), "2026-04-18 00:00");
    assert_eq!(market.refused(ME, EXTEND), Code::UsedUp);
}

#[test]
fn an_owner_who_vanishes_is_remembered_and_the_fees_of_who_quoted_are_kept() {
    let mut market = Market::with_firms(3).choosing();
    let firm = market.accepted()[0];
    market.silence(WaitKind::Choice);
    assert!(is_expired(&market));
    assert_eq!(market.world.owner(crate::story::OWNER).unwrap().vanished, 1);
    assert_eq!(market.free(firm), 800);
}
