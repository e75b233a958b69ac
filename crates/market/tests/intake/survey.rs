//! M4: the survey, from the proposed time to the measured flat.

use crate::story::{HOUR, ME, Market};
use market::dispatch::Out;
use market::project::{Closing, Phase};
use market::survey::{ConfirmSurvey, Held, Propose, Survey};
use market::{Act, Actor, Code, FirmId, Party, WaitKind};

const HELD: Act = Act::HoldSurvey(Held {});

const fn confirm(firm: FirmId) -> Act {
    Act::ConfirmSurvey(ConfirmSurvey { firm })
}

fn propose(market: &Market, seconds: i64) -> Act {
    Act::ProposeSurvey(Propose { time: market.at.plus_seconds(seconds) })
}

#[test]
fn a_time_is_proposed_confirmed_and_held_in_this_order() {
    let mut market = Market::with_firms(3).quoting();
    let id = market.accepted()[0];
    let firm = Actor::Firm(id);
    assert_eq!(market.refused(ME, confirm(id)), Code::NotYet);
    assert_eq!(market.refused(firm, HELD), Code::NotYet);
    market.act(firm, propose(&market, HOUR));
    assert_eq!(market.refused(firm, HELD), Code::NotYet);
    market.act(ME, confirm(id));
    assert_eq!(market.refused(firm, HELD), Code::NotDue);
    market.at = market.at.plus_seconds(HOUR);
    market.act(firm, HELD);
    assert!(matches!(market.project().leads[&id].survey, Survey::Held { .. }));
}

#[test]
fn a_time_lies_ahead_and_inside_the_five_days() {
    let mut market = Market::with_firms(3).quoting();
    let firm = Actor::Firm(market.accepted()[0]);
    let (now, late) = (propose(&market, 0), propose(&market, 6 * 86_400));
    assert_eq!(market.refused(firm, now), Code::OutOfRange);
    assert_eq!(market.refused(firm, late), Code::OutOfRange);
}

#[test]
fn a_firm_that_has_not_accepted_proposes_nothing() {
    let mut market = Market::with_firms(3).drawn();
    let firm = Actor::Firm(market.invited()[0]);
    let time = propose(&market, HOUR);
    assert_eq!(market.refused(firm, time), Code::NotYet);
}

#[test]
fn a_time_gone_by_is_not_confirmed_any_more() {
    let mut market = Market::with_firms(3).quoting();
    let id = market.accepted()[0];
    market.act(Actor::Firm(id), propose(&market, HOUR));
    market.at = market.at.plus_seconds(HOUR);
    assert_eq!(market.refused(ME, confirm(id)), Code::TooLate);
}

#[test]
fn while_a_time_is_proposed_the_owner_must_act() {
    let mut market = Market::with_firms(1).quoting();
    let id = market.accepted()[0];
    assert_eq!(market.wait(WaitKind::Survey).who, Party::Firm(id));
    market.act(Actor::Firm(id), propose(&market, HOUR));
    assert!(matches!(market.wait(WaitKind::Survey).who, Party::Owner(_)));
}

#[test]
fn an_appointment_moved_costs_no_second_fee() {
    let mut market = Market::with_firms(3).quoting();
    let id = market.accepted()[0];
    market.appointment(id);
    market.appointment(id);
    assert_eq!(market.free(id), 800);
}

#[test]
fn no_survey_in_five_days_and_the_firm_drops_out_with_its_reserve() {
    let mut market = Market::with_firms(3).quoting();
    market.silence(WaitKind::Survey);
    let out: Vec<_> = market.project().leads.iter().filter(|(_, lead)| lead.out.is_some()).collect();
    assert_eq!(out.len(), 1);
    assert_eq!(out[0].1.out.map(|(why, _)| why), Some(Out::NoSurvey));
    assert_eq!(market.free(*out[0].0), 1_000);
}

#[test]
fn without_any_survey_the_project_expires() {
    let mut market = Market::with_firms(3).quoting();
    (0..3).for_each(|_| market.silence(WaitKind::Survey));
    assert!(matches!(market.project().phase, Phase::Closed { how: Closing::Expired, .. }));
}
