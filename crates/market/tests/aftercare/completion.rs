//! Completion: the last approval, the air test, moving in.

use crate::stand::{OPERATOR, OWNER, Stand, THE_FIRM, code, evidence};
use ledger::Pocket;
use market::completion::{MoveIn, OrderAirTest, ReportAirTest};
use market::project::Phase;
use market::stage::{Approve, ChooseAfterFailures, GoOn, Object, State};
use market::{Act, Code as Refused, Subject, WaitKind};
use rules::Money;

fn order() -> Act {
    Act::OrderAirTest(OrderAirTest {})
}

fn report(values: &[(&str, i64)]) -> Act {
    let values = values.iter().map(|(item, value)| (code(item), *value)).collect();
    Act::ReportAirTest(ReportAirTest { values, evidence: evidence() })
}

/// All seven values of the test, the worst that passes, but for these.
fn measured(but: &[(&str, i64)]) -> Act {
    let limits =
        [("5.11", 70), ("5.11b", 60), ("5.11c", 150), ("5.11d", 150), ("5.11e", 200), ("5.11f", 450)];
    let all = limits.into_iter().chain([("5.11g", 150_000)]);
    let value = |(item, limit): (&'static str, i64)| {
        (item, but.iter().find(|(name, _)| *name == item).map_or(limit, |(_, value)| *value))
    };
    report(&all.map(value).collect::<Vec<_>>())
}

#[test]
fn with_the_last_stage_retention_and_warranty_begin_and_their_dates_stand() {
    let stand = Stand::completed();
    let project = stand.project();
    assert!(matches!(project.phase, Phase::Completed { .. }));
    let parts: Vec<_> =
        project.retention.iter().flat_map(|r| r.numbered()).map(|(_, p)| (p.amount, p.term)).collect();
    let half = Money::yuan(2_500);
    assert_eq!(parts, [(half, stand.at("2026-09-03 00:00")), (half, stand.at("2027-03-03 00:00"))]);
    let warranty = project.warranty.as_ref().expect("a warranty");
    assert_eq!(warranty.general, stand.at("2028-03-03 00:00"));
    assert_eq!(warranty.waterproofing, stand.at("2031-03-03 00:00"));
    assert_eq!(stand.balance(Pocket::Retention), Money::yuan(5_000));
}

#[test]
fn an_air_test_is_ordered_once_by_the_owner_while_the_last_stage_is_submitted_or_passed() {
    let mut early = Stand::active();
    assert_eq!(early.refused(OWNER, order()), Refused::WrongState);
    let mut stand = Stand::last_window();
    assert_eq!(stand.refused(THE_FIRM, order()), Refused::WrongRole);
    stand.act(OWNER, order()).expect("ordered");
    assert_eq!(stand.refused(OWNER, order()), Refused::AlreadyDone);
}

#[test]
fn an_ordered_air_test_keeps_the_window_open_for_21_days_and_no_longer() {
    let mut stand = Stand::last_window();
    assert_eq!(stand.waits_for(WaitKind::Window).map(|w| w.1).as_deref(), Some("2026-03-10 00:00"));
    stand.act(OWNER, order()).expect("ordered");
    assert_eq!(stand.waits_for(WaitKind::Window).map(|w| w.1).as_deref(), Some("2026-03-24 00:00"));
    stand.silence(WaitKind::AirTest, Subject::Whole, "2026-03-24 00:00");
    assert!(stand.waits_for(WaitKind::AirTest).is_none(), "a lapsed test is waited for no longer");
    assert_eq!(stand.waits_for(WaitKind::Window).map(|w| w.1).as_deref(), Some("2026-03-24 00:00"));
    assert_eq!(stand.refused(OPERATOR, report(&[("5.11", 50)])), Refused::TooLate);
}

#[test]
fn a_clean_report_leaves_the_owner_five_days() {
    let mut stand = Stand::last_window();
    stand.act(OWNER, order()).expect("ordered");
    stand.now = stand.at("2026-03-12 10:00");
    stand.act(OPERATOR, measured(&[])).expect("reported");
    assert_eq!(stand.waits_for(WaitKind::Window).map(|w| w.1).as_deref(), Some("2026-03-18 00:00"));
}

#[test]
fn a_late_report_does_not_keep_the_window_open_beyond_21_days() {
    let mut stand = Stand::last_window();
    stand.act(OWNER, order()).expect("ordered");
    stand.now = stand.at("2026-03-22 10:00");
    stand.act(OPERATOR, measured(&[])).expect("reported");
    assert_eq!(stand.waits_for(WaitKind::Window).map(|w| w.1).as_deref(), Some("2026-03-24 00:00"));
}

#[test]
fn one_value_above_its_limit_sends_the_last_stage_to_rework_and_it_may_be_tested_again() {
    let mut stand = Stand::last_window();
    stand.act(OWNER, order()).expect("ordered");
    stand.act(OPERATOR, measured(&[("5.11", 71)])).expect("reported");
    let stage = stand.project().stage(5).expect("stage 5");
    assert!(matches!(stage.state, State::Rework { .. }), "{}", stage.state);
    assert_eq!(stage.failures, 1);
    stand.works(market::stage::Event::Passed { stage: 5, listed: Vec::new() });
    assert_eq!(stand.waits_for(WaitKind::Window).map(|w| w.1).as_deref(), Some("2026-03-10 00:00"));
    stand.act(OWNER, order()).expect("ordered again");
}

#[test]
fn a_report_names_items_of_the_air_test_once_and_brings_the_laboratorys_paper() {
    let mut stand = Stand::last_window();
    assert_eq!(stand.refused(OPERATOR, report(&[("5.11", 50)])), Refused::NotYet);
    stand.act(OWNER, order()).expect("ordered");
    assert_eq!(stand.refused(OWNER, report(&[("5.11", 50)])), Refused::WrongRole);
    assert_eq!(stand.refused(OPERATOR, report(&[])), Refused::Missing);
    assert_eq!(stand.refused(OPERATOR, report(&[("5.11", -1)])), Refused::OutOfRange);
    assert_eq!(stand.refused(OPERATOR, report(&[("5.11", 50), ("5.11", 60)])), Refused::Repeated);
    assert_eq!(stand.refused(OPERATOR, report(&[("5.1", 50)])), Refused::NotInGuide);
    let Act::ReportAirTest(whole) = measured(&[]) else { panic!("not a report") };
    let bare = ReportAirTest { evidence: Vec::new(), ..whole };
    assert_eq!(stand.refused(OPERATOR, Act::ReportAirTest(bare)), Refused::EvidenceNeeded);
}

#[test]
fn one_good_value_is_no_passed_test() {
    let mut stand = Stand::last_window();
    stand.act(OWNER, order()).expect("ordered");
    assert_eq!(stand.refused(OPERATOR, report(&[("5.11f", 50)])), Refused::Missing);
}

#[test]
fn what_a_failed_test_costs_to_put_right_reduces_the_price() {
    let mut stand = Stand::last_window();
    stand.act(OWNER, order()).expect("ordered");
    stand.act(OPERATOR, measured(&[("5.11", 71)])).expect("reported");
    let cost = stand.project().completion.air_test.as_ref().expect("a test").cost;
    assert!(cost.is_positive(), "{cost}");
    stand.works(market::stage::Event::Exhausted { stage: 5 });
    let choice = ChooseAfterFailures { stage: 5, choice: GoOn::Reduce };
    stand.act(OWNER, Act::ChooseAfterFailures(choice)).expect("reduced");
    assert_eq!(stand.balance(Pocket::PayableOwner), cost);
}

#[test]
fn whoever_moves_in_before_acceptance_objects_to_no_visible_item_any_more() {
    let mut stand = Stand::last_window();
    stand.act(OWNER, Act::MoveIn(MoveIn {})).expect("moved in");
    assert_eq!(stand.refused(OWNER, Act::MoveIn(MoveIn {})), Refused::AlreadyDone);
    let items = guide::Guide::built_in().checklist("national").expect("a profile");
    let visual = |item: &&guide::checklist::Item| item.kind == guide::checklist::Kind::Visual && !item.hidden;
    let item = items.stage(5).find(visual).expect("a visual item of stage 5");
    let (items, note) = (vec![code(&item.id.0)], crate::stand::note());
    let object = Act::Object(Object { stage: 5, items, note, evidence: evidence() });
    assert_eq!(stand.refused(OWNER, object), Refused::InUse);
}

#[test]
fn after_completion_there_is_nothing_to_move_into_early() {
    let mut stand = Stand::completed();
    assert_eq!(stand.refused(OWNER, Act::MoveIn(MoveIn {})), Refused::WrongState);
    assert_eq!(stand.refused(OWNER, Act::Approve(Approve { stage: 5 })), Refused::WrongState);
}
