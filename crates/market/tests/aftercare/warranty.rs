//! The warranty: tickets with deadlines, another hired where they are missed, the end of the project.

use crate::stand::{OWNER, Stand, THE_FIRM, code, evidence, note};
use ledger::Pocket;
use market::project::{Closing, Phase};
use market::warranty::{AdvanceTicket, ConfirmTicket, HireAnother, OpenTicket, TicketStep as Step};
use market::{Act, Code as Refused, Subject, WaitKind as K};
use rules::Money;

fn open(leak: bool, waterproofing: bool) -> Act {
    about(&["2.3", "2.4"], leak, waterproofing)
}

/// A ticket about these items; 2.3 and 2.4, a floor made tight again, are held for with 5,880.
fn about(items: &[&str], leak: bool, waterproofing: bool) -> Act {
    let items = items.iter().map(|item| code(item)).collect();
    Act::OpenTicket(OpenTicket { what: note(), items, leak, waterproofing, evidence: Vec::new() })
}

fn advance() -> Act {
    Act::AdvanceTicket(AdvanceTicket { ticket: 0, note: note(), evidence: Vec::new() })
}

fn hire(yuan: i64) -> Act {
    Act::HireAnother(HireAnother { ticket: 0, cost: Money::yuan(yuan), evidence: evidence() })
}

fn confirm(good: bool) -> Act {
    Act::ConfirmTicket(ConfirmTicket { ticket: 0, good })
}

/// A ticket opened on 2026-03-02 09:00.
fn opened() -> Stand {
    let mut stand = Stand::completed();
    stand.act(OWNER, open(false, false)).expect("opened");
    stand
}

fn step(stand: &Stand) -> Step {
    stand.project().warranty.as_ref().expect("a warranty").tickets[0].step
}

fn missed() -> Stand {
    let mut stand = opened();
    stand.noticed_silence(K::TicketAnswer, Subject::Number(0), "2026-03-03 09:00");
    stand
}

#[test]
fn an_unanswered_ticket_is_missed_after_a_day() {
    assert!(matches!(step(&missed()), Step::Missed { .. }));
}

#[test]
fn an_unanswered_leak_is_missed_after_four_hours() {
    let mut stand = Stand::completed();
    stand.act(OWNER, open(true, true)).expect("opened");
    stand.noticed_silence(K::TicketAnswer, Subject::Number(0), "2026-03-02 13:00");
    assert!(matches!(step(&stand), Step::Missed { .. }));
}

#[test]
fn an_answered_ticket_is_visited_in_three_days() {
    let mut stand = opened();
    stand.act(THE_FIRM, advance()).expect("answered");
    stand.noticed_silence(K::TicketVisit, Subject::Number(0), "2026-03-06 00:00");
    assert!(matches!(step(&stand), Step::Missed { .. }));
}

#[test]
fn a_visited_ticket_is_cured_in_seven_days() {
    let mut stand = opened();
    stand.act(THE_FIRM, advance()).expect("answered");
    stand.act(THE_FIRM, advance()).expect("visited");
    stand.noticed_silence(K::TicketCure, Subject::Number(0), "2026-03-10 00:00");
    assert!(matches!(step(&stand), Step::Missed { .. }));
}

#[test]
fn an_owner_silent_on_the_cure_has_confirmed_it() {
    let mut stand = opened();
    (0..3).for_each(|_| stand.act(THE_FIRM, advance()).expect("a step on"));
    stand.noticed_silence(K::TicketConfirm, Subject::Number(0), "2026-03-10 00:00");
    assert!(matches!(step(&stand), Step::Closed { .. }));
}

#[test]
fn a_cure_that_is_none_goes_back_to_the_firm() {
    let mut stand = opened();
    assert_eq!(stand.refused(OWNER, confirm(true)), Refused::WrongState);
    (0..3).for_each(|_| stand.act(THE_FIRM, advance()).expect("a step on"));
    assert_eq!(stand.refused(THE_FIRM, advance()), Refused::AlreadyDone);
    stand.act(OWNER, confirm(false)).expect("sent back");
    assert!(matches!(step(&stand), Step::Visited { .. }));
}

#[test]
fn another_hired_is_paid_out_of_the_retention_first_part_first() {
    let mut stand = missed();
    stand.act(OWNER, hire(3_000)).expect("hired");
    assert_eq!(stand.given().1, Money::yuan(3_000));
    let left: Vec<_> = stand.project().retention.iter().flat_map(|r| &r.parts).map(|p| p.amount).collect();
    assert_eq!(left, [Money::ZERO, Money::yuan(2_000)]);
    assert_eq!(stand.waits_for(K::RetentionTerm).map(|w| w.1).as_deref(), Some("2027-03-03 00:00"));
    stand.silence(K::RetentionTerm, Subject::Part(2), "2027-03-03 00:00");
}

#[test]
fn what_the_retention_cannot_bear_stands_recorded() {
    let mut stand = missed();
    stand.act(OWNER, hire(8_000)).expect("hired");
    let Step::Hired { cost, borne, .. } = step(&stand) else { panic!("not hired") };
    assert_eq!((cost, borne), (Money::yuan(8_000), Money::yuan(5_000)));
    assert_eq!(stand.balance(Pocket::Retention), Money::ZERO);
}

#[test]
fn another_costs_the_firm_no_more_than_is_held_for_such_items() {
    let mut stand = Stand::completed();
    stand.act(OWNER, about(&["5.5"], false, false)).expect("opened");
    stand.noticed_silence(K::TicketAnswer, Subject::Number(0), "2026-03-03 09:00");
    stand.act(OWNER, hire(4_000)).expect("hired");
    let Step::Hired { cost, borne, .. } = step(&stand) else { panic!("not hired") };
    assert_eq!(
        (cost, borne),
        (Money::yuan(4_000), Money::yuan(1_575)),
        "three joints at 350, and a half more"
    );
}

#[test]
fn a_ticket_names_items_of_the_checklist() {
    let mut stand = Stand::completed();
    assert_eq!(stand.refused(OWNER, about(&[], false, false)), Refused::Missing);
    assert_eq!(stand.refused(OWNER, about(&["5.5", "5.5"], false, false)), Refused::Repeated);
    assert_eq!(stand.refused(OWNER, about(&["9.9"], false, false)), Refused::NotInGuide);
}

#[test]
fn nobody_is_hired_at_the_firms_cost_before_it_missed_its_time_nor_without_a_bill() {
    let mut stand = opened();
    assert_eq!(stand.refused(OWNER, hire(100)), Refused::WrongState);
    let mut stand = missed();
    assert_eq!(stand.refused(THE_FIRM, hire(100)), Refused::WrongRole);
    assert_eq!(stand.refused(OWNER, hire(0)), Refused::OutOfRange);
    let bare = HireAnother { ticket: 0, cost: Money::yuan(100), evidence: Vec::new() };
    assert_eq!(stand.refused(OWNER, Act::HireAnother(bare)), Refused::EvidenceNeeded);
    stand.act(THE_FIRM, advance()).expect("cured late, but cured");
    assert_eq!(stand.refused(OWNER, hire(100)), Refused::WrongState);
}

#[test]
fn a_ticket_is_too_late_after_two_years_but_not_for_water_until_five() {
    let mut stand = Stand::completed();
    stand.now = stand.at("2028-03-03 00:00").plus_seconds(-60);
    stand.act(OWNER, open(false, false)).expect("the last minute of the second year");
    stand.now = stand.at("2028-03-03 00:00");
    assert_eq!(stand.refused(OWNER, open(false, false)), Refused::TooLate);
    stand.act(OWNER, open(false, true)).expect("waterproofing");
    stand.now = stand.at("2031-03-03 00:00");
    assert_eq!(stand.refused(OWNER, open(true, true)), Refused::TooLate);
}

#[test]
fn no_warranty_before_completion() {
    assert_eq!(Stand::active().refused(OWNER, open(true, true)), Refused::WrongState);
}

/// Both parts of the retention released.
fn settled() -> Stand {
    let mut stand = Stand::completed();
    for (part, term) in [(1, "2026-09-03 00:00"), (2, "2027-03-03 00:00")] {
        stand.silence(K::RetentionTerm, Subject::Part(part), term);
        let answer = market::retention::AnswerRetention {
            part,
            releases: true,
            items: vec![],
            note: None,
            evidence: vec![],
        };
        stand.act(OWNER, Act::AnswerRetention(answer)).expect("released");
    }
    stand
}

#[test]
fn when_everything_is_settled_the_project_is_fulfilled_after_five_years() {
    let mut stand = settled();
    stand.silence(K::WarrantyEnd, Subject::Whole, "2031-03-03 00:00");
    assert!(matches!(stand.project().phase, Phase::Closed { how: Closing::Fulfilled, .. }));
    assert_eq!(stand.refused(OWNER, open(true, true)), Refused::TooLate);
}

#[test]
fn an_open_ticket_keeps_the_project_open_past_its_warranty_until_it_is_settled() {
    let mut stand = settled();
    stand.now = stand.at("2031-03-02 12:00");
    stand.act(OWNER, open(false, true)).expect("opened in time");
    assert!(stand.waits_for(K::WarrantyEnd).is_none(), "not while a ticket is open");
    (0..3).for_each(|_| stand.act(THE_FIRM, advance()).expect("a step on"));
    stand.now = stand.at("2031-03-05 10:00");
    stand.act(OWNER, confirm(true)).expect("confirmed");
    assert_eq!(stand.waits_for(K::WarrantyEnd).map(|w| w.1).as_deref(), Some("2031-03-05 10:00"));
}

#[test]
fn after_the_warranty_a_ticket_goes_nowhere() {
    let mut stand = missed();
    let closed = market::leaving::Event::Closed { how: Closing::Fulfilled };
    stand.happen(market::Stream::Project(crate::stand::PROJECT), crate::stand::of(closed));
    assert_eq!(stand.refused(THE_FIRM, advance()), Refused::Closed);
    assert_eq!(stand.refused(OWNER, advance()), Refused::WrongRole, "who may not hears nothing of it");
}
