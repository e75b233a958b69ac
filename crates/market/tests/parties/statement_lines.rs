//! Statement lines find their firm, their project, or go back. What it is not: a project's life.

use crate::*;
use ledger::Pocket;
use market::custody::{self, Purpose, funding_reference};
use market::project;
use market::request::{self, Dwelling, Request};
use market::{Project, ProjectId};

const PROJECT: ProjectId = ProjectId::from_bytes([7; 16]);

/// A project that asks for 1,000 yuan under its first reference.
fn asking() -> Market {
    let request = Request {
        district: text("310115"),
        estate: name("Green Court"),
        dwelling: Digest::of(b"a dwelling"),
        kind: Dwelling::New,
        area: 90,
        budget_low: Money::yuan(100_000),
        budget_high: Money::yuan(200_000),
        start_months: 1,
        wishes: None,
        evidence: Vec::new(),
    };
    let asked = custody::Event::Asked {
        reference: funding_reference(PROJECT, 0),
        purpose: Purpose::Stage(1),
        amount: Money::yuan(1_000),
        parts: vec![(Pocket::Stage(1), Money::yuan(1_000))],
    };
    let mut market = Market::founded();
    market.project_takes(request::Event::Posted { owner: OWNER, policy: 1, request });
    market.project_takes(asked);
    market
}

impl Market {
    fn project_takes(&mut self, event: impl Into<project::Event>) {
        let event = Event::Project(Box::new(event.into()));
        self.world.take(&Fact { stream: Stream::Project(PROJECT), event }, self.at);
    }

    fn project(&self) -> &Project {
        self.world.project(PROJECT).unwrap()
    }
}

#[test]
fn a_funding_finds_its_project() {
    let mut market = asking();
    let written = funding_reference(PROJECT, 0).to_string();
    market.does(OPERATOR, statement("B-1", &written, 400)).unwrap();
    assert_eq!(market.project().custody.book.balance(Pocket::Suspense), Money::yuan(400), "not all there");
    assert_eq!(market.refused(OPERATOR, statement("B-1", &written, 600)), Code::AlreadyDone);
    market.does(OPERATOR, statement("B-2", &written, 600)).unwrap();
    assert_eq!(market.project().custody.book.balance(Pocket::Stage(1)), Money::yuan(1_000));
}

#[test]
fn a_funding_that_was_never_asked_for_is_nobodys() {
    let mut market = asking();
    market.does(OPERATOR, statement("B-1", funding_reference(PROJECT, 1).as_str(), 400)).unwrap();
    assert_eq!(market.line_tills(), [400, 0, 400]);
    assert_eq!(market.project().custody.book.balance(Pocket::Cash), Money::ZERO);
}

#[test]
fn a_top_up_finds_its_firm_however_the_reference_is_written() {
    let mut market = Market::with_firm();
    let written = reference(&FIRM.bytes(), 0).to_string().to_lowercase().replace('0', "O");
    market.does(OPERATOR, statement("B-1", &written, 500)).unwrap();
    assert_eq!(market.world.firm(FIRM).unwrap().free(), Money::yuan(500));
    assert_eq!(market.refused(OPERATOR, statement("B-1", &written, 500)), Code::AlreadyDone);
    assert_eq!(market.world.firm(FIRM).unwrap().free(), Money::yuan(500), "a repeat books nothing");
}

#[test]
fn only_the_staff_records_lines() {
    let mut market = Market::with_firm();
    assert_eq!(market.refused(Actor::Firm(FIRM), statement("B-1", "x", 500)), Code::WrongRole);
    assert_eq!(market.refused(Actor::Operator(STRANGER), statement("B-1", "x", 500)), Code::NotYours);
    assert_eq!(market.refused(OPERATOR, statement("B-1", "x", 0)), Code::OutOfRange);
}

#[test]
fn a_deposit_and_a_top_up_cannot_be_the_same_line() {
    let mut market = Market::with_firm();
    market.does(OPERATOR, deposit("B-1")).unwrap();
    let written = reference(&FIRM.bytes(), 0).to_string();
    assert_eq!(market.refused(OPERATOR, statement("B-1", &written, 10_000)), Code::AlreadyDone);
}

#[test]
fn a_line_nobody_can_place_waits_is_ordered_back_and_goes() {
    let mut market = Market::founded();
    let nobodys = reference(&OTHER.bytes(), 0).to_string();
    market.does(OPERATOR, statement("B-1", "rent for March", 700)).unwrap();
    market.does(OPERATOR, statement("B-2", &nobodys, 300)).unwrap();
    assert_eq!(market.line_tills(), [1_000, 0, 1_000]);
    assert_eq!(market.refused(OPERATOR, statement("B-1", "rent for March", 700)), Code::AlreadyDone);
    market.clock();
    market.clock();
    assert_eq!(market.line_tills(), [0, 1_000, 1_000], "ordered back");
    market.does(OPERATOR, sent_back("B-1", "B-9")).unwrap();
    assert_eq!(market.refused(OPERATOR, sent_back("B-1", "B-10")), Code::AlreadyDone);
    assert_eq!(market.refused(OPERATOR, sent_back("B-2", "B-9")), Code::AlreadyDone, "one proof, one return");
    assert_eq!(market.refused(OPERATOR, sent_back("B-3", "B-10")), Code::Unknown);
    market.does(OPERATOR, sent_back("B-2", "B-10")).unwrap();
    assert_eq!(market.line_tills(), [0, 0, 0], "gone");
    assert_eq!(market.line_waits(), Vec::new());
}

#[test]
fn an_operator_may_send_back_before_the_clock_orders_it() {
    let mut market = Market::founded();
    market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
    market.does(OPERATOR, sent_back("B-1", "B-2")).unwrap();
    assert_eq!(market.line_tills(), [0, 0, 0]);
}

#[test]
fn a_return_that_is_late_is_asked_for_every_day() {
    let mut market = Market::founded();
    market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
    market.clock();
    let first = market.line_waits().remove(0).1.due;
    market.clock();
    assert_eq!(market.line_waits().remove(0).1.due.since(first), 86_400);
    assert_eq!(market.unplaced("B-1").map(|it| it.late.days), Some(1));
}

#[test]
fn a_late_return_costs_the_operator_and_stands_on_its_list_until_that_is_paid() {
    let mut market = Market::founded();
    market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
    market.clock();
    market.clock();
    assert_eq!(market.refused(OPERATOR, compensated("B-1", "B-9", 35)), Code::NotYet, "not back yet");
    market.does(OPERATOR, sent_back("B-1", "B-2")).unwrap();
    let listed = |market: &Market| market.world.list(&List::Unplaced).unwrap().len();
    assert_eq!(listed(&market), 1, "back, and the operator owes for the day");
    assert_eq!(
        market.refused(OPERATOR, compensated("B-1", "B-2", 35)),
        Code::AlreadyDone,
        "one line, one proof"
    );
    assert_eq!(market.refused(OPERATOR, compensated("B-1", "B-9", 34)), Code::OutOfRange);
    market.does(OPERATOR, compensated("B-1", "B-9", 35)).unwrap();
    assert_eq!((listed(&market), market.line_waits()), (0, Vec::new()));
    assert_eq!(market.line_tills(), [0, 0, 0], "nothing of what is others' paid for it");
    assert_eq!(market.refused(OPERATOR, compensated("B-1", "B-10", 35)), Code::AlreadyDone);
}

#[test]
fn what_is_owed_for_a_late_return_stays_overdue_and_grows_no_further() {
    let mut market = Market::founded();
    market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
    market.clock();
    market.clock();
    market.does(OPERATOR, sent_back("B-1", "B-2")).unwrap();
    market.clock();
    market.clock();
    let it = market.unplaced("B-1").unwrap();
    let debt = it.debt.as_ref().unwrap();
    assert_eq!((it.late.days, debt.overdue, debt.open()), (1, 2, Money::fen(35)));
    assert_eq!(market.line_waits().len(), 1, "it is asked for until it is paid");
}

#[test]
fn an_amount_far_above_what_is_asked_is_booked_by_an_operator_who_is_sure() {
    let mut market = asking();
    let reference = funding_reference(PROJECT, 0);
    let said = |yuan, sure| {
        let (line, reference, amount) = (line("B-1"), reference.clone(), Money::yuan(yuan));
        Command::Statement(statement::Command::RecordLine { line, reference, amount, valued: None, sure })
    };
    assert_eq!(market.refused(OPERATOR, said(3_001, false)), Code::Doubtful);
    assert_eq!(market.project().custody.payouts.len(), 0, "no payout of money that never came");
    market.does(OPERATOR, said(3_001, true)).unwrap();
    assert_eq!(market.project().custody.payouts[0].amount, Money::yuan(2_001));
}

#[test]
fn a_day_of_value_lies_not_after_today_and_not_before_the_last_two_months() {
    let mut market = asking();
    let reference = funding_reference(PROJECT, 0);
    let valued = |market: &Market, days: i64| {
        let valued = Some(market.at.plus_seconds(days * 86_400));
        let (line, reference, amount) = (line("B-1"), reference.clone(), Money::yuan(2_000));
        Command::Statement(statement::Command::RecordLine { line, reference, amount, valued, sure: false })
    };
    for days in [1, -63] {
        let command = valued(&market, days);
        assert_eq!(market.refused(OPERATOR, command), Code::OutOfRange, "{days} days");
    }
    let command = valued(&market, -62);
    market.does(OPERATOR, command).unwrap();
    assert_eq!(market.project().custody.fundings[0].arrived, Some(market.at.plus_seconds(-62 * 86_400)));
}

#[test]
fn three_times_what_is_asked_is_an_owner_who_pays_ahead() {
    let mut market = asking();
    let written = funding_reference(PROJECT, 0).to_string();
    market.does(OPERATOR, statement("B-1", &written, 3_000)).unwrap();
    assert_eq!(market.project().custody.payouts[0].amount, Money::yuan(2_000));
}

#[test]
fn a_default_belongs_to_the_clock_and_to_its_moment() {
    let mut market = Market::founded();
    market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
    let (line, wait) = market.line_waits().remove(0);
    let default = || Command::Statement(statement::Command::Default { line, wait: wait.key.clone() });
    assert_eq!(market.refused(OPERATOR, default()), Code::WrongRole);
    assert_eq!(market.refused(Actor::Market, default()), Code::NotDue);
}
