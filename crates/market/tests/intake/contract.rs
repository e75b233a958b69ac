//! M5: the contract, from the draft to the day it is active.

use crate::forms::{note, text};
use crate::story::{HOUR, ME, Market, OPERATOR};
use ledger::{Basis, Entry, Pocket};
use market::contract::{Agreement, Countersign, Register, Sign};
use market::custody::Payee;
use market::project::{Closing, Phase};
use market::quote::{Choose, ExtendChoice};
use market::request::Withdraw;
use market::stage::State;
use market::text::Digest;
use market::{Act, Actor, Code, Event, Fact, FirmId, List, Stream, WaitKind, project};
use rules::{Money, Share};

const COUNTERSIGN: Act = Act::Countersign(Countersign {});
const WITHDRAW: Act = Act::Withdraw(Withdraw { signed_elsewhere: false, reason: None });

fn sign(market: &Market) -> Act {
    Act::Sign(Sign { document: market.contract().document, aged: false })
}

const fn choose(firm: FirmId) -> Act {
    Act::Choose(Choose { firm, funding: None })
}

fn register(yuan: i64) -> Act {
    let agreement = Agreement { about: note("a wardrobe"), value: Money::yuan(yuan) };
    Act::Register(Register { agreement })
}

fn ended(market: &Market) -> Option<Closing> {
    if let Phase::Closed { how, .. } = market.project().phase { Some(how) } else { None }
}

#[test]
fn the_draft_names_everything_that_is_signed() {
    let market = Market::with_firms(3).signing();
    let draft = &market.contract().draft;
    assert_eq!(draft.prices.total(), draft.price);
    assert_eq!((draft.visit_half, draft.start_payment, draft.days), (Money::yuan(150), Money::ZERO, 75));
    assert_eq!((draft.profile.as_str(), draft.holder.as_str()), ("national", "Bank of Trust"));
}

#[test]
fn the_document_is_the_digest_of_a_text_that_every_term_changes() {
    let market = Market::with_firms(3).signing();
    let (project, draft) = (market.project(), &market.contract().draft);
    assert_eq!(market.contract().document, Digest::of(draft.document(project).as_bytes()));
    let mut other = draft.clone();
    other.holder = crate::forms::name("Bank of Trust 2");
    assert_ne!(other.digest(project), draft.digest(project));
    let mut moved = draft.clone();
    moved.prices.stages.swap(0, 4);
    assert_ne!(moved.digest(project), draft.digest(project));
}

#[test]
fn owner_then_firm_then_the_market_then_three_business_days_and_it_is_active() {
    let mut market = Market::with_firms(3).signing();
    let firm = Actor::Firm(market.contract().firm);
    assert_eq!(market.refused(firm, sign(&market)), Code::NotYet);
    market.sign(ME, false);
    assert_eq!(market.refused(OPERATOR, COUNTERSIGN), Code::NotYet);
    market.sign(firm, false);
    market.act(OPERATOR, COUNTERSIGN);
    assert_eq!(market.phase(), "cooling-off");
    assert_eq!(market.written(market.wait(WaitKind::CoolingOff).due), "2026-03-26 00:00");
    market.silence(WaitKind::CoolingOff);
    assert_eq!(market.phase(), "active");
}

#[test]
fn another_document_is_not_signed_and_nobody_signs_twice() {
    let mut market = Market::with_firms(3).signing();
    let wrong = Act::Sign(Sign { document: Digest::of(b"another"), aged: false });
    assert_eq!(market.refused(ME, wrong), Code::WrongDocument);
    market.sign(ME, false);
    assert_eq!(market.refused(ME, sign(&market)), Code::AlreadyDone);
    let rival = market.accepted().into_iter().find(|id| *id != market.contract().firm).unwrap();
    assert_eq!(market.refused(Actor::Firm(rival), sign(&market)), Code::NotYours);
}

#[test]
fn an_owner_of_65_has_five_business_days() {
    let mut market = Market::with_firms(3).signing();
    market.sign(ME, true);
    let firm = market.contract().firm;
    market.sign(Actor::Firm(firm), false);
    market.silence(WaitKind::Countersign);
    assert_eq!(market.phase(), "cooling-off", "the operator's silence counts as countersigned");
    assert_eq!(market.written(market.at), "2026-03-25 00:00");
    assert_eq!(market.written(market.wait(WaitKind::CoolingOff).due), "2026-04-02 00:00");
}

#[test]
fn an_active_contract_has_five_stages_asks_for_the_first_and_lets_the_rivals_go() {
    let mut market = Market::with_firms(3).cooling_off();
    market.silence(WaitKind::CoolingOff);
    let winner = market.contract().firm;
    let project = market.project();
    assert_eq!(
        project.stages.iter().map(|stage| stage.price).collect::<Vec<_>>(),
        market.contract().draft.prices.stages
    );
    assert!(project.stages.iter().all(|stage| stage.state == State::Unfunded));
    assert_eq!(
        project.stages.iter().filter(|stage| stage.gate.is_some()).map(|s| s.no).collect::<Vec<_>>(),
        [2]
    );
    assert_eq!(project.custody.fundings.len(), 1);
    assert_eq!(market.accepted(), [winner]);
    assert!(market.firm(winner).open.contains(&market.project));
}

#[test]
fn an_active_contract_counts_among_the_prices_of_its_city() {
    let mut market = Market::with_firms(3).cooling_off();
    let accepted = |market: &Market| market.world.list(&List::Accepted(text("310100"))).unwrap();
    assert_eq!(accepted(&market), []);
    market.silence(WaitKind::CoolingOff);
    let rate = market.contract().draft.price.as_fen() / 90;
    assert_eq!(accepted(&market).into_iter().map(|(_, rank)| rank).collect::<Vec<_>>(), [rate]);
}

#[test]
fn an_owner_who_does_not_sign_chooses_again_even_the_same() {
    let mut market = Market::with_firms(3).signing();
    let firm = market.contract().firm;
    market.silence(WaitKind::SignOwner);
    assert_eq!((market.phase(), market.project().firm()), ("choosing", None));
    assert_eq!(market.world.owner(crate::story::OWNER).unwrap().vanished, 0);
    market.act(ME, choose(firm));
}

#[test]
fn an_owner_who_did_not_sign_has_only_what_was_left_of_the_choice_the_extension_with_it() {
    let mut market = Market::with_firms(3).choosing();
    market.act(ME, Act::ExtendChoice(ExtendChoice {}));
    market.at = market.wait(WaitKind::Choice).due.plus_seconds(-3 * HOUR);
    let firm = market.accepted()[0];
    market.act(ME, choose(firm));
    market.silence(WaitKind::SignOwner);
    assert_eq!(market.wait(WaitKind::Choice).due, market.at.plus_seconds(3 * HOUR));
    assert_eq!(market.refused(ME, Act::ExtendChoice(ExtendChoice {})), Code::UsedUp);
}

#[test]
fn an_owner_who_lets_the_signing_lapse_twice_has_vanished() {
    let mut market = Market::with_firms(3).signing();
    market.silence(WaitKind::SignOwner);
    let other = market.accepted()[1];
    market.act(ME, choose(other));
    market.silence(WaitKind::SignOwner);
    assert_eq!(ended(&market), Some(Closing::Expired));
    assert_eq!(market.world.owner(crate::story::OWNER).unwrap().vanished, 1);
    assert_eq!(market.accepted(), [], "no firm is kept waiting");
}

#[test]
fn an_owner_whom_a_firm_failed_has_the_whole_choice_again() {
    let mut market = Market::with_firms(3).choosing();
    let whole = market.wait(WaitKind::Choice).due.since(market.at);
    market.at = market.wait(WaitKind::Choice).due.plus_seconds(-HOUR);
    let firm = market.accepted()[0];
    market.act(ME, choose(firm));
    market.sign(ME, false);
    market.silence(WaitKind::SignFirm);
    assert!(market.wait(WaitKind::Choice).due.since(market.at) >= whole);
    assert_eq!(market.project().tender.lapsed, 0, "the owner has signed");
}

#[test]
fn a_firm_that_does_not_sign_loses_a_point_and_cannot_be_chosen_again() {
    let mut market = Market::with_firms(3).signing();
    let firm = market.contract().firm;
    market.sign(ME, false);
    market.silence(WaitKind::SignFirm);
    assert_eq!((market.phase(), market.firm(firm).points), ("choosing", 1));
    assert_eq!(market.refused(ME, choose(firm)), Code::UsedUp);
    let next = market.accepted()[0];
    market.act(ME, choose(next));
}

#[test]
fn where_no_other_quote_remains_the_project_expires() {
    let mut market = Market::with_firms(1).signing();
    market.sign(ME, false);
    market.silence(WaitKind::SignFirm);
    assert_eq!(ended(&market), Some(Closing::Expired));
}

#[test]
fn a_suspended_firm_does_not_sign() {
    let mut market = Market::with_firms(3).signing();
    market.sign(ME, false);
    let firm = market.contract().firm;
    market.suspend(firm.bytes()[0] - 100);
    assert_eq!(market.refused(Actor::Firm(firm), sign(&market)), Code::NotAdmitted);
}

#[test]
fn in_the_cooling_off_either_may_leave_and_the_firm_not_before_or_after() {
    let mut market = Market::with_firms(3).cooling_off();
    market.act(ME, WITHDRAW);
    assert_eq!(ended(&market), Some(Closing::Withdrawn));

    let mut market = Market::with_firms(3).signing();
    let firm = market.contract().firm;
    assert_eq!(market.refused(Actor::Firm(firm), WITHDRAW), Code::WrongState);

    let mut market = Market::with_firms(3).cooling_off();
    let firm = market.contract().firm;
    market.act(Actor::Firm(firm), WITHDRAW);
    assert_eq!(ended(&market), Some(Closing::FirmLeft(firm)));

    let mut market = Market::with_firms(3).cooling_off();
    market.silence(WaitKind::CoolingOff);
    assert_eq!(market.refused(ME, WITHDRAW), Code::WrongState);
}

#[test]
fn money_that_came_too_early_goes_back_whole() {
    let mut market = Market::with_firms(3).cooling_off();
    let early = Entry::new(Pocket::Cash, Pocket::Suspense, Money::yuan(5_000), Basis::Statement);
    let event = Event::Project(Box::new(project::Event::Posted(early.into_iter().collect())));
    market.world.take(&Fact { stream: Stream::Project(market.project), event }, market.at);
    market.act(ME, WITHDRAW);
    let custody = &market.project().custody;
    assert_eq!(custody.book.balance(Pocket::PayableOwner), Money::yuan(5_000));
    assert_eq!(
        custody.payouts.iter().map(|payout| (payout.to, payout.amount)).collect::<Vec<_>>(),
        [(Payee::Owner, Money::yuan(5_000))]
    );
}

#[test]
fn further_agreements_count_in_the_coverage_before_anybody_signs() {
    let mut market = Market::with_firms(3).signing();
    assert_eq!(market.contract().coverage(), Share::WHOLE);
    let price = market.contract().draft.price;
    market.act(ME, register(price.as_fen() / 100));
    assert!(market.contract().coverage() <= Share::percent(50), "half of it is outside");
    assert_eq!(market.refused(ME, register(0)), Code::OutOfRange);
    assert_eq!(market.refused(OPERATOR, register(1)), Code::WrongRole);
}
