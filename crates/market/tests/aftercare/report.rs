//! Who may look, and what a report may say: no longer than it was, no fewer points than asked, no cost where nothing is wrong.

use crate::stand::{OPERATOR, OWNER, PROJECT, SUPERVISOR, Stand, code, evidence, note, report};
use market::inspection::{Arrive, Assign, FileReport, Step, Target, visits};
use market::leaving::{EndContract, Value};
use market::project::Phase;
use market::{Act, Actor, Code as Refused, Command, Halt, Stream, WaitKind as K, decide, stage, supervisor};
use rules::Money;
use rules::lottery::Seed;

const STAGE: Target = Target::Stage(1);
const WATCHER: Actor = Actor::Supervisor(SUPERVISOR);
const MINUTE: i64 = 60;

/// Stage 1 is handed in, somebody is drawn for it, and has been on site for so many minutes.
fn on_site(minutes: i64) -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Submitted { stage: 1, gate: false, evidence: evidence() });
    stand.act(OPERATOR, Act::Assign(Assign { target: STAGE, seed: Seed([1; 32]) })).expect("drawn");
    stand.act(WATCHER, Act::Arrive(Arrive { target: STAGE })).expect("on site");
    stand.now = stand.now.plus_seconds(minutes * MINUTE);
    stand
}

/// Somebody does something to the supervisor, or the supervisor does.
fn supervisor_does(stand: &mut Stand, actor: Actor, command: supervisor::Command) {
    let command = Command::Supervisor(SUPERVISOR, command);
    let facts = decide(&stand.world, actor, &command, stand.now).expect("decided");
    facts.into_iter().for_each(|fact| stand.happen(fact.stream, fact.event));
}

fn suspend(stand: &mut Stand) {
    supervisor_does(stand, OPERATOR, supervisor::Command::Suspend { reason: note() });
}

fn tie(stand: &mut Stand) {
    let ties = [crate::stand::FIRM].into_iter().collect();
    let profile = supervisor::Profile { districts: [code("310104")].into_iter().collect(), ties };
    supervisor_does(stand, WATCHER, supervisor::Command::Amend { profile });
}

fn undrawn(stand: &Stand) -> bool {
    visits(stand.project())
        .iter()
        .all(|(_, visit)| matches!(visit.step, Step::Undrawn { since } if since == stand.now))
}

#[test]
fn who_is_suspended_or_tied_on_site_reports_nothing_and_the_visit_goes_back_to_the_draw() {
    for (bar, why) in [(suspend as fn(&mut Stand), Refused::NotAdmitted), (tie, Refused::Tied)] {
        let mut stand = on_site(60);
        bar(&mut stand);
        assert!(undrawn(&stand), "{why}: given back");
        assert_eq!(stand.wait(K::Assign).map(|wait| wait.since), Some(stand.now), "{why}: to be drawn anew");
        let (arrive, report) = (Act::Arrive(Arrive { target: STAGE }), report(&stand, STAGE, ""));
        assert_eq!(stand.refused(WATCHER, arrive), why);
        assert_eq!(stand.refused(WATCHER, Act::Report(report)), why);
        assert_eq!(stand.world.supervisor(SUPERVISOR).map(|it| it.points), Ok(0), "{why}: nobody was absent");
    }
}

#[test]
fn a_journal_from_before_the_rule_draws_nobody_out_of_it_either() {
    let mut stand = on_site(60);
    let suspended = market::Event::Supervisor(supervisor::Event::Suspended { reason: note() });
    stand.happen(Stream::Supervisor(SUPERVISOR), suspended);
    let report = report(&stand, STAGE, "");
    assert_eq!(stand.refused(WATCHER, Act::Report(report)), Refused::NotAdmitted, "drawn still, and barred");
}

#[test]
fn who_may_not_look_any_more_may_not_value_either() {
    let mut stand = Stand::active();
    stand.act(OWNER, Act::EndContract(EndContract { reason: note() })).expect("ended");
    stand
        .act(OPERATOR, Act::Assign(Assign { target: Target::Valuation, seed: Seed([1; 32]) }))
        .expect("drawn");
    stand.now = stand.now.plus_seconds(30 * 60 * MINUTE);
    suspend(&mut stand);
    assert!(matches!(stand.project().phase, Phase::Ending { valuer: None, .. }));
    assert!(
        stand.wait(K::Assign).is_some_and(|wait| wait.due > stand.now),
        "somebody else is wanted from now"
    );
    let value = Act::Value(Value { values: vec![(1, Money::ZERO)], note: None, evidence: evidence() });
    assert_eq!(stand.refused(WATCHER, value), Refused::NotAdmitted);
}

#[test]
fn a_tie_to_another_firm_changes_nothing_here() {
    let mut stand = on_site(60);
    let ties = [market::FirmId::from_bytes([9; 16])].into_iter().collect();
    let profile = supervisor::Profile { districts: [code("310104")].into_iter().collect(), ties };
    supervisor_does(&mut stand, WATCHER, supervisor::Command::Amend { profile });
    let report = report(&stand, STAGE, "");
    stand.act(WATCHER, Act::Report(report)).expect("reported");
}

#[test]
fn a_visit_is_said_to_last_no_longer_than_it_did() {
    let mut stand = on_site(50);
    let said = |minutes| FileReport { minutes, ..report(&on_site(50), STAGE, "") };
    assert_eq!(stand.refused(WATCHER, Act::Report(said(51))), Refused::OutOfRange);
    stand.act(WATCHER, Act::Report(said(50))).expect("reported");
    let mut short = on_site(44);
    assert_eq!(short.refused(WATCHER, Act::Report(said(45))), Refused::NoReport, "whatever is said");
}

#[test]
fn a_tolerance_has_as_many_points_as_the_checklist_asks() {
    let mut stand = on_site(60);
    let mut few = report(&stand, STAGE, "");
    let measured = few.items.iter_mut().find(|item| item.points.len() == 2).expect("a tolerance");
    measured.points.pop();
    assert_eq!(stand.refused(WATCHER, Act::Report(few)), Refused::Missing);
}

#[test]
fn a_cost_is_nothing_on_a_pass_and_at_most_the_stages_price() {
    let mut stand = on_site(60);
    let of = |stand: &Stand, bad, cost| {
        Act::Report(FileReport { cost_to_fix: Some(cost), ..report(stand, STAGE, bad) })
    };
    let (fen, price) = (Money::fen(1), Money::yuan(20_000));
    assert_eq!(stand.refused(WATCHER, of(&stand, "", fen)), Refused::OutOfRange, "nothing is wrong");
    assert_eq!(stand.refused(WATCHER, of(&stand, "1.18d", price + fen)), Refused::OutOfRange);
    stand.act(WATCHER, of(&stand, "1.18d", price)).expect("reported");
    assert_eq!(stand.project().stages[0].reports[0].cost_to_fix, price);
}

#[test]
fn what_is_halted_for_want_of_a_list_says_so() {
    let mut world = market::World::default();
    let stand = on_site(60);
    for stream in [Stream::Charter, Stream::Supervisor(SUPERVISOR)] {
        world.put(stream, stand.world.aggregates().find(|(at, _)| **at == stream).map(|(_, it)| it.clone()));
    }
    let suspend = Command::Supervisor(SUPERVISOR, supervisor::Command::Suspend { reason: note() });
    let halt = decide(&world, OPERATOR, &suspend, stand.now).expect_err("the list of visits is not loaded");
    assert!(matches!(halt, Halt::Need(_)), "{halt:?} of {PROJECT:?}");
}

#[test]
fn a_report_says_by_which_edition_of_the_checklist_it_was_judged() {
    let mut stand = on_site(60);
    let report = report(&stand, STAGE, "");
    stand.act(WATCHER, Act::Report(report)).expect("reported");
    let signed = stand.project().contract.as_ref().expect("a contract").draft.checklist.clone();
    assert_eq!(stand.project().stages[0].reports[0].checklist, signed, "the one that both have signed");
}
