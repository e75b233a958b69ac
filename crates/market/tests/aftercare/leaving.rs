//! Leaving a contract: who may, on which ground, and where each fen goes.

use crate::stand::{FIRM, OPERATOR, OWNER, PROJECT, SUPERVISOR, Stand, THE_FIRM, code, evidence, note, of};
use ledger::{Basis, Pocket};
use market::custody::{self, Delay, Purpose, funding_reference};
use market::hold;
use market::inspection::{Arrive, Assign, Target};
use market::leaving::{AnswerEnd, EndContract, ProposeEnd, Value};
use market::project::{Closing, Phase};
use market::stage::{self, State};
use market::text::{Grounds, Reference};
use market::{
    Act, Actor, Code as Refused, Command, Party, Stream, Subject, WaitKey, WaitKind as K, statement,
};
use rules::Money;
use rules::inspection::Grade;
use rules::lottery::Seed;

fn end() -> Act {
    Act::EndContract(EndContract { reason: note() })
}

fn value(values: &[(u8, i64)]) -> Act {
    let values = values.iter().map(|(stage, yuan)| (*stage, Money::yuan(*yuan))).collect();
    Act::Value(Value { values, note: Some(note()), evidence: evidence() })
}

fn ground(stand: &Stand) -> Option<Closing> {
    match stand.project().phase {
        Phase::Ending { ground, .. } => Some(ground),
        Phase::Closed { how, .. } => Some(how),
        _ => None,
    }
}

/// The clock draws the valuer after a day.
fn drawn(stand: &mut Stand) {
    stand.silence(K::Assign, Subject::Whole, "2026-03-03 09:00");
}

/// Nobody values: five days.
fn nobody_values(stand: &mut Stand) {
    stand.silence(K::Valuation, Subject::Whole, "2026-03-08 00:00");
}

fn closed_empty(stand: &Stand) {
    assert!(stand.project().phase.is_closed());
    let owed = stand.balance(Pocket::PayableFirm) + stand.balance(Pocket::PayableOwner);
    assert_eq!(stand.balance(Pocket::Cash), owed, "nothing is left but what is to be paid out");
}

fn asked(stand: &mut Stand, delay: Delay) {
    let reference = funding_reference(PROJECT, 0);
    let (purpose, amount) = (Purpose::Stage(2), Money::yuan(20_000));
    let parts = vec![(Pocket::Stage(2), amount)];
    stand.happen(Stream::Project(PROJECT), of(custody::Event::Asked { reference, purpose, amount, parts }));
    stand.happen(Stream::Project(PROJECT), of(custody::Event::Delayed { funding: 0, delay }));
}

#[test]
fn the_owner_leaves_at_will_and_the_drawn_supervisors_values_are_paid() {
    let mut stand = Stand::active();
    stand.act(OWNER, end()).expect("ended");
    assert_eq!(ground(&stand), Some(Closing::OwnerLeft));
    assert_eq!(stand.waits_for(K::Valuation), Some((Party::Operator, "2026-03-08 00:00".into())));
    drawn(&mut stand);
    assert_eq!(stand.waits_for(K::Valuation).map(|w| w.0), Some(Party::Supervisor(SUPERVISOR)));
    stand.act(Actor::Supervisor(SUPERVISOR), value(&[(1, 12_000)])).expect("valued");
    assert_eq!(stand.given(), (Money::yuan(12_000), Money::yuan(8_000)));
    assert!(matches!(stand.project().stage(1).map(|s| &s.state), Some(State::Valued { .. })));
    assert_eq!(stand.project().stage(2).map(|s| &s.state), Some(&State::Unfunded));
    closed_empty(&stand);
}

#[test]
fn nobody_valued_and_the_owner_left_half_each() {
    let mut stand = Stand::active();
    stand.act(OWNER, end()).expect("ended");
    nobody_values(&mut stand);
    assert_eq!(stand.given(), (Money::yuan(10_000), Money::yuan(10_000)));
    closed_empty(&stand);
}

#[test]
fn nobody_valued_and_the_firm_left_all_to_the_owner() {
    let mut stand = Stand::active();
    stand.act(THE_FIRM, end()).expect("ended");
    assert_eq!(ground(&stand), Some(Closing::FirmLeft(FIRM)));
    nobody_values(&mut stand);
    assert_eq!(stand.given(), (Money::ZERO, Money::yuan(20_000)));
    closed_empty(&stand);
}

#[test]
fn nobody_valued_but_a_passed_stage_is_accepted_work_even_where_the_firm_left() {
    let mut stand = Stand::active();
    stand.works(stage::Event::Passed { stage: 1, listed: Vec::new() });
    stand.act(THE_FIRM, end()).expect("ended");
    nobody_values(&mut stand);
    assert_eq!(stand.given(), (Money::yuan(20_000), Money::ZERO));
}

#[test]
fn while_the_contract_ends_no_inspection_goes_on() {
    let mut stand = Stand::active();
    stand.works(stage::Event::Submitted { stage: 1, gate: false, evidence: Vec::new() });
    let (target, seed) = (Target::Stage(1), Seed([7; 32]));
    stand.act(OPERATOR, Act::Assign(Assign { target, seed })).expect("drawn");
    stand.act(OWNER, end()).expect("ended");
    let arrive = Act::Arrive(Arrive { target });
    assert_eq!(stand.refused(Actor::Supervisor(SUPERVISOR), arrive), Refused::Unknown);
    assert!(stand.waits_for(K::Visit).is_none());
}

#[test]
fn no_default_pays_for_a_failed_inspection() {
    let mut stand = Stand::active();
    stand.works(stage::Event::Failed { stage: 1, grade: Grade::Major });
    stand.act(OWNER, end()).expect("ended");
    nobody_values(&mut stand);
    assert_eq!(stand.given(), (Money::ZERO, Money::yuan(20_000)));
}

#[test]
fn a_stage_that_was_not_begun_goes_back_whole() {
    let mut stand = Stand::active();
    stand.fund(2);
    stand.act(OWNER, end()).expect("ended");
    nobody_values(&mut stand);
    assert_eq!(stand.given(), (Money::yuan(10_000), Money::yuan(30_000)));
}

#[test]
fn an_open_hold_ends_by_its_valuation_and_the_retention_goes_back() {
    let mut stand = Stand::active();
    let (amount, valuation) = (Money::yuan(3_000), Some(Money::yuan(1_000)));
    let (items, cause) = (vec![code("1.1")], hold::Cause::Listed);
    stand.happen(
        Stream::Project(PROJECT),
        of(hold::Event::Held { stage: 1, cause, items, grounds: Grounds::default(), amount, valuation }),
    );
    stand.moves(Pocket::Stage(1), Pocket::Contested(1), amount, Basis::Held);
    stand.money(Pocket::Retention, Money::yuan(5_000));
    stand.act(OWNER, end()).expect("ended");
    drawn(&mut stand);
    stand.act(Actor::Supervisor(SUPERVISOR), value(&[(1, 17_000)])).expect("valued");
    assert_eq!(stand.given(), (Money::yuan(19_000), Money::yuan(6_000)));
    assert!(!stand.project().stage(1).expect("stage 1").holds[0].is_open());
    closed_empty(&stand);
}

#[test]
fn the_reason_of_an_end_and_what_the_valuer_said_and_showed_are_kept() {
    let mut stand = Stand::active();
    stand.act(OWNER, end()).expect("ended");
    drawn(&mut stand);
    let bare = Act::Value(Value { values: vec![(1, Money::yuan(1))], note: None, evidence: Vec::new() });
    assert_eq!(stand.refused(Actor::Supervisor(SUPERVISOR), bare), Refused::EvidenceNeeded);
    stand.act(Actor::Supervisor(SUPERVISOR), value(&[(1, 17_000)])).expect("valued");
    let parting = stand.project().parting.clone().expect("the contract ended early");
    assert_eq!((parting.reason, parting.values), (Some(note()), vec![(1, Money::yuan(17_000))]));
    assert_eq!(parting.grounds, Grounds { note: Some(note()), evidence: evidence() });
}

#[test]
fn a_valuation_is_refused_in_the_order_of_the_refusals() {
    let mut stand = Stand::active();
    let supervisor = Actor::Supervisor(SUPERVISOR);
    assert_eq!(stand.refused(supervisor, value(&[(1, 1)])), Refused::NotYours);
    stand.act(OWNER, end()).expect("ended");
    drawn(&mut stand);
    assert_eq!(stand.refused(supervisor, value(&[(6, 1)])), Refused::Unknown);
    assert_eq!(stand.refused(OWNER, value(&[(1, 1)])), Refused::WrongRole);
    assert_eq!(stand.refused(supervisor, value(&[(1, 1), (1, 2)])), Refused::Repeated);
    assert_eq!(stand.refused(supervisor, value(&[(1, -1)])), Refused::OutOfRange);
    assert_eq!(stand.refused(supervisor, value(&[])), Refused::Missing, "begun work is not forgotten");
    assert_eq!(stand.refused(supervisor, value(&[(1, 1), (2, 1)])), Refused::NotFunded);
    assert_eq!(stand.refused(supervisor, value(&[(1, 20_001)])), Refused::AboveCap);
}

#[test]
fn where_funds_are_missing_too_long_either_may_end() {
    for actor in [OWNER, THE_FIRM] {
        let mut stand = Stand::active();
        let now = stand.now;
        asked(&mut stand, Delay::MayEnd(now));
        stand.act(actor, end()).expect("ended");
        assert_eq!(ground(&stand), Some(Closing::Unfunded));
        assert_eq!(stand.project().custody.fundings[0].delay, Delay::Void, "nothing further is asked");
    }
}

/// The bank shows the money of the funding, with this day of value.
fn shown(stand: &mut Stand, line: &str, valued: &str) {
    let (line, reference) = (Reference::new(line).expect("a line"), funding_reference(PROJECT, 0));
    let (amount, valued) = (Money::yuan(20_000), stand.calendar.read(valued));
    let command = statement::Command::RecordLine { line, reference, amount, valued, sure: false };
    let facts =
        market::decide(&stand.world, OPERATOR, &Command::Statement(command), stand.now).expect("recorded");
    facts.into_iter().for_each(|fact| stand.happen(fact.stream, fact.event));
}

/// Ended for want of funds at 2 March 09:00; the line comes in two days later.
fn ended_for_want(valued: &str) -> Stand {
    let mut stand = Stand::active();
    let now = stand.now;
    asked(&mut stand, Delay::MayEnd(now));
    stand.act(THE_FIRM, end()).expect("ended");
    stand.now = stand.now.plus_seconds(2 * 86_400);
    shown(&mut stand, "B-1", valued);
    stand
}

#[test]
fn an_end_for_want_of_money_that_had_arrived_falls_away() {
    let stand = ended_for_want("2026-03-01");
    assert!(stand.project().is_active(), "the money lay at the bank the day before the end");
    assert!(matches!(stand.project().stage(2).map(|stage| &stage.state), Some(State::Funded { .. })));
    assert_eq!(stand.balance(Pocket::Stage(2)), Money::yuan(20_000));
    let funding = &stand.project().custody.fundings[0];
    assert_eq!((funding.delay, funding.arrived), (Delay::None, stand.calendar.read("2026-03-01")));
    assert!(stand.project().parting.is_none());
}

#[test]
fn money_that_arrived_after_the_end_goes_back() {
    let stand = ended_for_want("2026-03-03");
    assert_eq!(ground(&stand), Some(Closing::Unfunded));
    assert_eq!(stand.balance(Pocket::PayableOwner), Money::yuan(20_000));
}

#[test]
fn whoever_left_at_will_has_left_whenever_the_money_arrived() {
    let mut stand = Stand::active();
    asked(&mut stand, Delay::None);
    stand.act(OWNER, end()).expect("ended");
    shown(&mut stand, "B-1", "2026-03-01");
    assert_eq!(ground(&stand), Some(Closing::OwnerLeft));
}

#[test]
fn a_proposal_to_end_together_lapses_unanswered_after_seven_days() {
    let mut stand = Stand::active();
    stand.act(OWNER, Act::ProposeEnd(ProposeEnd {})).expect("proposed");
    assert_eq!(stand.waits_for(K::EndTogether), Some((Party::Firm(FIRM), "2026-03-10 00:00".into())));
    stand.silence(K::EndTogether, Subject::Whole, "2026-03-10 00:00");
    assert_eq!(ground(&stand), None);
    assert!(stand.project().end_proposal.is_none());
}

#[test]
fn the_other_party_agrees_and_nobody_answers_itself() {
    let mut stand = Stand::active();
    let answer = |agrees| Act::AnswerEnd(AnswerEnd { agrees });
    assert_eq!(stand.refused(OWNER, answer(true)), Refused::NotYet);
    stand.act(THE_FIRM, Act::ProposeEnd(ProposeEnd {})).expect("proposed");
    assert_eq!(stand.refused(THE_FIRM, answer(true)), Refused::NotYours);
    assert_eq!(stand.refused(OWNER, Act::ProposeEnd(ProposeEnd {})), Refused::AlreadyDone);
    stand.act(OWNER, answer(true)).expect("agreed");
    assert_eq!(ground(&stand), Some(Closing::Together));
}

#[test]
fn a_stranger_ends_nothing_and_a_closed_contract_is_over() {
    let mut stand = Stand::active();
    let stranger = Actor::Firm(market::FirmId::from_bytes([9; 16]));
    assert_eq!(stand.refused(stranger, end()), Refused::NotYours);
    stand.act(OWNER, end()).expect("ended");
    assert_eq!(stand.refused(THE_FIRM, end()), Refused::WrongState);
    nobody_values(&mut stand);
    assert_eq!(stand.refused(THE_FIRM, end()), Refused::Closed);
    let key = WaitKey::new(K::Valuation, Subject::Whole);
    assert_eq!(stand.refused(Actor::Market, stand.clock(&key)), Refused::Unknown, "it waits no longer");
}
