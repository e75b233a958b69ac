//! M2: exactly three firms, drawn by lot, each asked once.

use crate::forms::{draw, note, profile, request};
use crate::story::{ME, Market, OPERATOR, firm_id};
use market::dispatch::{Accept, Decline, Out, Swap};
use market::project::{Closing, Phase};
use market::request::{Post, Request};
use market::text::Digest;
use market::{Act, Actor, Code, FirmId, Party, ProjectId, WaitKind};
use rules::Money;

const ACCEPT: Act = Act::Accept(Accept {});
const DECLINE: Act = Act::Decline(Decline { reason: None });

const fn swap(firm: FirmId) -> Act {
    Act::Swap(Swap { firm })
}

fn nobody(market: &Market) -> bool {
    matches!(market.project().phase, Phase::Closed { how: Closing::NobodyEligible, .. })
}

#[test]
fn three_of_five_firms_are_invited_and_with_the_third_acceptance_quoting_begins() {
    let mut market = Market::with_firms(5).drawn();
    assert_eq!(market.invited().len(), 3);
    for id in market.invited() {
        assert_eq!(market.phase(), "matched");
        market.act(Actor::Firm(id), ACCEPT);
    }
    assert_eq!((market.phase(), market.accepted().len()), ("quoting", 3));
}

#[test]
fn a_request_that_is_not_qualified_is_not_drawn_and_a_drawn_one_is_not_drawn_again() {
    let mut market = Market::with_firms(3).posted();
    assert_eq!(market.refused(ME, draw(1)), Code::WrongRole);
    assert_eq!(market.refused(OPERATOR, draw(1)), Code::NotYet);
    let mut market = Market::with_firms(3).drawn();
    assert_eq!(market.refused(OPERATOR, draw(2)), Code::AlreadyDone);
}

#[test]
fn firms_elsewhere_suspended_or_of_other_budgets_are_not_eligible() {
    let mut market = Market::with_firms(1);
    market.admit(2, market::firm::Profile { districts: [crate::forms::text("310104")].into(), ..profile(2) });
    market.admit(3, market::firm::Profile { budget_low: Money::yuan(150_001), ..profile(3) });
    market.admit(4, profile(4));
    market.suspend(4);
    let market = market.drawn();
    assert_eq!(market.invited(), [firm_id(1)]);
}

#[test]
fn two_firms_of_one_owner_are_not_invited_to_one_dispatch() {
    let mut market = Market::with_firms(1);
    for n in [2, 3, 4] {
        let principals = [Digest::of(b"one account"), Digest::of(&[n])].into();
        market.admit(n, market::firm::Profile { principals, ..profile(n) });
    }
    let market = market.drawn();
    assert_eq!(market.invited().len(), 2, "one of the three, and the independent one");
    assert!(market.invited().contains(&firm_id(1)));
}

#[test]
fn by_hand_an_empty_draw_is_refused_and_by_the_clock_it_ends_the_project() {
    let mut market = Market::with_firms(0).qualified();
    assert_eq!(market.refused(OPERATOR, draw(1)), Code::NobodyEligible);
    market.silence(WaitKind::Draw);
    assert!(nobody(&market));
}

#[test]
fn a_silent_operator_leaves_the_draw_to_the_clock() {
    let mut market = Market::with_firms(4).qualified();
    market.silence(WaitKind::Draw);
    assert_eq!(market.invited().len(), 3);
}

#[test]
fn a_refusal_and_a_silence_take_the_next_of_the_slot() {
    let mut market = Market::with_firms(5).drawn();
    let first = market.invited();
    market.act(Actor::Firm(first[0]), DECLINE);
    assert_eq!(market.invited().len(), 3);
    market.silence(WaitKind::Invitation);
    assert_eq!(market.invited().len(), 3);
    let asked: Vec<_> = market.project().leads.keys().collect();
    assert_eq!(asked.len(), 5, "the two others were asked, nobody twice");
}

#[test]
fn whoever_was_silent_comes_too_late_and_whoever_declined_has_answered() {
    let mut market = Market::with_firms(5).drawn();
    let [declines, silent, _] = market.invited()[..] else { panic!("three") };
    market.act(Actor::Firm(declines), DECLINE);
    assert_eq!(market.refused(Actor::Firm(declines), ACCEPT), Code::WrongState);
    market.at = market.wait(WaitKind::Invitation).due;
    assert_eq!(market.refused(Actor::Firm(silent), ACCEPT), Code::TooLate, "before the clock strikes");
}

#[test]
fn a_firm_that_is_not_invited_may_not_accept() {
    let mut market = Market::with_firms(3).drawn();
    market.admit(9, profile(9));
    assert_eq!(market.refused(Actor::Firm(firm_id(9)), ACCEPT), Code::NotYours);
}

#[test]
fn acceptance_sets_the_fee_aside_and_a_balance_too_small_refuses_it() {
    let mut market = Market::with_firms(3).drawn();
    let firm = market.invited()[0];
    market.act(Actor::Firm(firm), ACCEPT);
    assert_eq!((market.free(firm), market.firm(firm).reserved(market.project)), (800, Money::yuan(200)));
    let mut dear = Market::under(3, |policy| policy.lead.fee = 100_001).drawn();
    let firm = dear.invited()[0];
    assert_eq!(dear.refused(Actor::Firm(firm), ACCEPT), Code::BalanceTooSmall);
}

#[test]
fn a_firm_keeps_to_its_own_monthly_cap() {
    let mut market = Market::with_firms(0);
    market.admit(1, market::firm::Profile { monthly_cap: Money::yuan(199), ..profile(1) });
    let mut market = market.drawn();
    assert_eq!(market.refused(Actor::Firm(firm_id(1)), ACCEPT), Code::CapReached);
}

#[test]
fn a_dispatch_that_does_not_fill_goes_on_with_those_it_has() {
    let mut market = Market::with_firms(5).drawn();
    let accepts = market.invited()[0];
    market.act(Actor::Firm(accepts), ACCEPT);
    market.silence(WaitKind::Complete);
    assert_eq!((market.phase(), market.accepted()), ("quoting", vec![accepts]));
    assert!(market.invited().is_empty(), "nobody further is asked");
}

#[test]
fn nothing_is_waited_for_once_nobody_is_left_to_ask() {
    let mut market = Market::with_firms(2).drawn();
    let [accepts, declines] = market.invited()[..] else { panic!("two") };
    market.act(Actor::Firm(accepts), ACCEPT);
    market.act(Actor::Firm(declines), DECLINE);
    assert_eq!((market.phase(), market.accepted()), ("quoting", vec![accepts]));
}

#[test]
fn what_a_firm_says_when_it_declines_is_kept() {
    let mut market = Market::with_firms(3).drawn();
    let [declines, ..] = market.invited()[..] else { panic!("three") };
    let said = Some(note("too far from our other sites"));
    market.act(Actor::Firm(declines), Act::Decline(Decline { reason: said.clone() }));
    assert_eq!(market.project().leads[&declines].said, said);
}

#[test]
fn a_dispatch_that_everybody_declines_ends_with_nobody() {
    let mut market = Market::with_firms(2).drawn();
    for id in market.invited() {
        market.act(Actor::Firm(id), DECLINE);
    }
    assert!(nobody(&market));
}

#[test]
fn the_owner_swaps_one_firm_once_and_it_has_its_money_back() {
    let mut market = Market::with_firms(5).quoting();
    let [first, second, _] = market.accepted()[..] else { panic!("three") };
    market.appointment(first);
    market.act(ME, swap(first));
    assert_eq!((market.free(first), market.invited().len(), market.accepted().len()), (1_000, 1, 2));
    assert_eq!(market.project().leads[&first].out.map(|(why, _)| why), Some(Out::Swapped));
    assert_eq!(market.refused(ME, swap(second)), Code::UsedUp);
    market.all_accept();
    assert_eq!(market.accepted().len(), 3);
}

#[test]
fn a_swap_needs_somebody_to_take_the_place() {
    let mut market = Market::with_firms(3).quoting();
    let first = market.accepted()[0];
    assert_eq!(market.refused(ME, swap(first)), Code::NobodyEligible);
    assert_eq!(market.refused(ME, swap(firm_id(50))), Code::Unknown);
}

#[test]
fn the_firm_swapped_in_has_its_own_time_to_survey() {
    let mut market = Market::with_firms(4).quoting();
    market.at = market.at.plus_seconds(3 * 86_400);
    let first = market.accepted()[0];
    market.act(ME, swap(first));
    let new = market.invited()[0];
    market.act(Actor::Firm(new), ACCEPT);
    let dues: Vec<_> = market.waits().into_iter().filter(|w| w.key.kind == WaitKind::Survey).collect();
    let late = dues.iter().max_by_key(|wait| wait.due).unwrap();
    assert_eq!((late.who, market.written(late.due)), (Party::Firm(new), "2026-03-29 00:00".to_owned()));
}

#[test]
fn a_quote_in_hand_is_opened_when_the_firm_swapped_in_does_not_come() {
    let mut market = Market::with_firms(4).surveyed();
    let [first, second, third] = market.accepted()[..] else { panic!("three") };
    for id in [second, third] {
        market.act(Actor::Firm(id), crate::forms::submit(crate::forms::quote(3)));
    }
    market.act(ME, swap(first));
    let new = market.invited()[0];
    market.act(Actor::Firm(new), DECLINE);
    assert_eq!(market.phase(), "choosing");
}

#[test]
fn a_firm_without_a_free_crew_is_not_drawn() {
    let mut market = Market::under(0, |policy| policy.dispatch.projects_per_crew = 1);
    (1..=3).for_each(|n| market.admit(n, market::firm::Profile { crews: 1, ..profile(n) }));
    let mut market = market.cooling_off();
    market.silence(WaitKind::CoolingOff);
    let busy = market.contract().firm;
    market.project = ProjectId::from_bytes([4; 16]);
    market.act(ME, Act::Post(Post { request: Request { dwelling: Digest::of(b"another"), ..request() } }));
    market.silence_until_drawn();
    assert_eq!((market.invited().len(), market.invited().contains(&busy)), (2, false));
}

#[test]
fn the_sister_of_a_swapped_firm_does_not_take_its_place() {
    let mut market = Market::with_firms(2);
    for n in [3, 4] {
        market.admit(
            n,
            market::firm::Profile { principals: [Digest::of(b"one account")].into(), ..profile(n) },
        );
    }
    let mut market = market.quoting();
    assert_eq!(market.accepted().len(), 3, "two independent ones and one of the sisters");
    let sister = market.accepted()[2];
    assert_eq!(market.refused(ME, swap(sister)), Code::NobodyEligible);
}

#[test]
fn the_sister_of_a_firm_that_declined_may_come() {
    let mut market = Market::with_firms(0);
    for n in [1, 2] {
        market.admit(
            n,
            market::firm::Profile { principals: [Digest::of(b"one account")].into(), ..profile(n) },
        );
    }
    let mut market = market.drawn();
    let [first] = market.invited()[..] else { panic!("one of the two") };
    market.act(Actor::Firm(first), DECLINE);
    assert!(market.invited().len() == 1 && market.invited() != [first]);
}

#[test]
fn a_firm_suspended_since_the_draw_is_not_asked_any_more() {
    let mut market = Market::with_firms(4).drawn();
    let asked = market.invited();
    let last = (1..=4).find(|n| !asked.contains(&firm_id(*n))).unwrap();
    market.suspend(last);
    market.act(Actor::Firm(asked[0]), DECLINE);
    assert_eq!(market.invited(), asked[1..]);
}
