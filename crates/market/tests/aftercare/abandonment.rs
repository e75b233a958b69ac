//! A site gone silent: looked at, noticed, ended by the owner or resumed by the firm.

use crate::stand::{FIRM, OWNER, PROJECT, SUPERVISOR, Stand, THE_FIRM, evidence, note, of, photo};
use ledger::Pocket;
use market::custody::{self, Delay, Purpose, funding_reference};
use market::leaving::{Abandonment, EndContract};
use market::project::{Closing, Phase};
use market::stage::{self, LogSite, SubmitStage};
use market::text::{Evidence, EvidenceKind};
use market::{Act, Code as Refused, Party, Stream, Subject, WaitKind as K};
use rules::Money;

fn log() -> Act {
    Act::LogSite(LogSite { note: note(), evidence: evidence() })
}

/// Silent since 2026-03-02; a supervisor looks since the 10th.
fn looked_at() -> Stand {
    let mut stand = Stand::active();
    stand.noticed_silence(K::SiteLog, Subject::Whole, "2026-03-10 00:00");
    stand
}

fn noticed() -> Stand {
    let mut stand = looked_at();
    stand.silence(K::SilentSite, Subject::Whole, "2026-03-14 00:00");
    stand
}

fn may_end() -> Stand {
    let mut stand = noticed();
    stand.noticed_silence(K::Resume, Subject::Whole, "2026-03-22 00:00");
    stand
}

#[test]
fn after_seven_silent_days_a_supervisor_is_drawn_to_look() {
    let stand = looked_at();
    assert!(matches!(stand.project().abandonment, Some(Abandonment::Looking { .. })));
    assert_eq!(stand.waits_for(K::SilentSite).map(|w| w.0), Some(Party::Supervisor(SUPERVISOR)));
}

#[test]
fn a_log_of_work_begins_the_seven_days_anew() {
    let mut stand = Stand::active();
    stand.now = stand.at("2026-03-06 18:00");
    stand.act(THE_FIRM, log()).expect("logged");
    assert_eq!(stand.waits_for(K::SiteLog), Some((Party::Firm(FIRM), "2026-03-14 00:00".into())));
}

#[test]
fn unseen_and_not_resumed_the_owner_may_end_it_as_abandoned() {
    let mut stand = may_end();
    stand.act(OWNER, Act::EndContract(EndContract { reason: note() })).expect("ended");
    assert!(matches!(stand.project().phase, Phase::Ending { ground: Closing::Abandoned, .. }));
    assert!(stand.project().abandonment.is_none());
}

#[test]
fn the_firm_that_works_again_in_time_keeps_the_contract() {
    for mut stand in [looked_at(), noticed()] {
        stand.act(THE_FIRM, log()).expect("logged");
        assert!(stand.project().abandonment.is_none());
        assert!(stand.waits_for(K::SiteLog).is_some(), "and its next sign of work is waited for");
    }
}

#[test]
fn a_firm_that_comes_back_too_late_does_not_work_the_owners_right_away() {
    let mut stand = may_end();
    stand.act(THE_FIRM, log()).expect("work is on the record all the same");
    stand.act(OWNER, Act::EndContract(EndContract { reason: note() })).expect("ended");
    assert!(matches!(stand.project().phase, Phase::Ending { ground: Closing::Abandoned, .. }));
}

#[test]
fn a_stage_handed_in_too_late_does_not_work_the_owners_right_away_either() {
    let mut stand = may_end();
    let submit = SubmitStage { stage: 1, gate: false, evidence: evidence() };
    stand.act(THE_FIRM, Act::Submit(submit)).expect("it is handed in, and will be inspected");
    assert!(matches!(stand.project().abandonment, Some(Abandonment::MayEnd { .. })));
    assert!(stand.waits_for(K::Assign).is_some() && stand.waits_for(K::EndAbandoned).is_some());
}

#[test]
fn a_log_shows_a_photo_that_has_not_been_shown_before() {
    let mut stand = noticed();
    stand.works(stage::Event::Logged { note: note(), evidence: vec![photo("of last week")] });
    let log = |evidence| Act::LogSite(LogSite { note: note(), evidence });
    let plan = Evidence { kind: EvidenceKind::Document, ..photo("a delivery note") };
    for old in [Vec::new(), vec![photo("of last week")], vec![plan]] {
        assert_eq!(stand.refused(THE_FIRM, log(old)), Refused::EvidenceNeeded);
    }
    assert!(matches!(stand.project().abandonment, Some(Abandonment::Noticed { .. })), "no sign of work");
    stand.act(THE_FIRM, log(vec![photo("of last week"), photo("of today")])).expect("one is new");
    assert!(stand.project().abandonment.is_none());
}

#[test]
fn an_owner_who_does_not_end_it_keeps_the_contract_and_silence_counts_anew() {
    let mut stand = may_end();
    stand.silence(K::EndAbandoned, Subject::Whole, "2026-04-06 00:00");
    assert!(stand.project().abandonment.is_none());
    assert_eq!(stand.waits_for(K::SiteLog).map(|w| w.1).as_deref(), Some("2026-04-14 00:00"));
}

#[test]
fn a_site_that_stands_still_for_want_of_funds_is_not_silent() {
    let mut stand = Stand::active();
    let (purpose, amount) = (Purpose::Stage(2), Money::yuan(20_000));
    let (reference, parts) = (funding_reference(PROJECT, 0), vec![(Pocket::Stage(2), amount)]);
    stand.happen(Stream::Project(PROJECT), of(custody::Event::Asked { reference, purpose, amount, parts }));
    assert!(stand.waits_for(K::SiteLog).is_some());
    let delay = Delay::Stopped(stand.now);
    stand.happen(Stream::Project(PROJECT), of(custody::Event::Delayed { funding: 0, delay }));
    assert!(stand.waits_for(K::SiteLog).is_none());
}

#[test]
fn while_an_inspection_is_under_way_and_nothing_else_can_begin_nobody_is_silent() {
    let mut stand = Stand::active();
    stand.fund(2);
    stand.works(stage::Event::Submitted { stage: 1, gate: false, evidence: Vec::new() });
    assert!(stand.waits_for(K::SiteLog).is_none(), "stage 2 may not begin before stage 1 passed");
    stand.now = stand.at("2026-03-05 10:00");
    stand.works(stage::Event::Passed { stage: 1, listed: Vec::new() });
    assert_eq!(stand.waits_for(K::SiteLog).map(|w| w.1).as_deref(), Some("2026-03-13 00:00"));
}

#[test]
fn while_the_gate_is_inspected_nobody_tiles_and_nobody_is_silent() {
    let mut stand = Stand::active();
    stand.works(stage::Event::Passed { stage: 1, listed: Vec::new() });
    stand.fund(2);
    stand.works(stage::Event::Started { stage: 2 });
    assert!(stand.waits_for(K::SiteLog).is_some());
    stand.works(stage::Event::Submitted { stage: 2, gate: true, evidence: Vec::new() });
    assert!(stand.waits_for(K::SiteLog).is_none());
}
