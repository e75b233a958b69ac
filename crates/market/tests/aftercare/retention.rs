//! The retention: asked at term, reminded, released by silence; only listed defects hold.

use crate::stand::{OWNER, Stand, THE_FIRM, code, evidence, note};
use ledger::Pocket;
use market::hold::{Cause, HoldStep};
use market::retention::{AnswerRetention, PartState};
use market::text::Grounds;
use market::{Act, Code as Refused, Subject, WaitKind as K};
use rules::Money;

fn answer(part: u8, items: &[&str]) -> AnswerRetention {
    let (releases, items) = (items.is_empty(), items.iter().map(|item| code(item)).collect());
    AnswerRetention { part, releases, items, note: Some(note()), evidence: evidence() }
}

/// Asked on the first term.
fn asked() -> Stand {
    let mut stand = Stand::completed();
    stand.silence(K::RetentionTerm, Subject::Part(1), "2026-09-03 00:00");
    stand
}

#[test]
fn silence_through_question_and_reminder_releases_the_part() {
    let mut stand = asked();
    let (firm, owner) = stand.given();
    stand.silence(K::RetentionAnswer, Subject::Part(1), "2026-09-18 00:00");
    stand.noticed_silence(K::RetentionReminder, Subject::Part(1), "2026-10-03 00:00");
    assert_eq!(stand.given(), (firm + Money::yuan(2_500), owner));
    assert_eq!(stand.balance(Pocket::Retention), Money::yuan(2_500), "the second part stays");
    assert!(matches!(
        stand.project().retention.as_ref().expect("retention").parts[0].state,
        PartState::Released { .. }
    ));
}

#[test]
fn what_the_owner_says_and_shows_stays_with_what_it_is_about() {
    let said = Grounds { note: Some(note()), evidence: evidence() };
    let mut stand = asked();
    stand.act(OWNER, Act::AnswerRetention(answer(1, &["1.1"]))).expect("answered");
    let part = |stand: &Stand| stand.project().retention.clone().expect("retention").parts[0].clone();
    assert_eq!((&part(&stand).holds[0].grounds, part(&stand).grounds.is_empty()), (&said, true));
    let mut stand = asked();
    stand.act(OWNER, Act::AnswerRetention(answer(1, &[]))).expect("answered");
    assert_eq!(part(&stand).grounds, said);
}

#[test]
fn a_reminder_that_nobody_can_prove_moves_the_release() {
    let mut stand = asked();
    stand.silence(K::RetentionAnswer, Subject::Part(1), "2026-09-18 00:00");
    let (firm, _) = stand.given();
    stand.silence(K::RetentionReminder, Subject::Part(1), "2026-10-03 00:00");
    assert_eq!(stand.given().0, firm, "nothing is released");
    assert_eq!(stand.waits_for(K::RetentionReminder).map(|w| w.1).as_deref(), Some("2026-10-18 00:00"));
}

#[test]
fn silence_that_stays_unproved_holds_the_part_until_the_hard_stop() {
    let mut stand = asked();
    stand.silence(K::RetentionAnswer, Subject::Part(1), "2026-09-18 00:00");
    let (firm, _) = stand.given();
    for due in ["2026-10-03 00:00", "2026-10-18 00:00", "2026-11-02 00:00"] {
        stand.silence(K::RetentionReminder, Subject::Part(1), due);
        assert_eq!(stand.given().0, firm, "nothing is released at {due}");
    }
    assert_eq!(stand.balance(Pocket::Contested(6)), Money::yuan(2_500));
    stand.silence(K::HardStop, Subject::Hold(6, 0), "2026-12-18 00:00");
    assert_eq!(stand.given().0, firm + Money::yuan(2_500));
}

#[test]
fn the_owner_releases_without_waiting_for_the_reminder() {
    let mut stand = asked();
    let (firm, _) = stand.given();
    stand.act(OWNER, Act::AnswerRetention(answer(1, &[]))).expect("released");
    assert_eq!(stand.given().0, firm + Money::yuan(2_500));
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(answer(1, &[]))), Refused::AlreadyDone);
}

#[test]
fn listed_defects_hold_their_own_part_and_the_rest_is_released() {
    let mut stand = asked();
    let (firm, owner) = stand.given();
    stand.act(OWNER, Act::AnswerRetention(answer(1, &["5.1"]))).expect("answered");
    let part = &stand.project().retention.as_ref().expect("retention").parts[0];
    let held = part.holds[0].amount;
    assert_eq!(part.holds[0].cause, Cause::Retention);
    assert!(matches!(part.holds[0].step, HoldStep::Cure { .. }), "the firm puts it right");
    assert!(held > Money::ZERO && held <= Money::yuan(2_500));
    assert_eq!(stand.balance(Pocket::Contested(6)), held);
    assert_eq!(stand.given(), (firm + Money::yuan(2_500) - held, owner));
    assert!(stand.waits_for(K::HardStop).is_some(), "a hold has its hard stop");
}

#[test]
fn the_second_part_runs_its_own_year() {
    let mut stand = Stand::completed();
    stand.silence(K::RetentionTerm, Subject::Part(2), "2027-03-03 00:00");
    stand.act(OWNER, Act::AnswerRetention(answer(2, &[]))).expect("released");
    assert_eq!(stand.balance(Pocket::Retention), Money::yuan(2_500));
}

#[test]
fn an_answer_is_refused_in_the_order_of_the_refusals() {
    let mut stand = Stand::completed();
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(answer(3, &[]))), Refused::Unknown);
    assert_eq!(stand.refused(THE_FIRM, Act::AnswerRetention(answer(1, &[]))), Refused::WrongRole);
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(answer(1, &[]))), Refused::NotYet);
    let mut stand = asked();
    let mut bare = answer(1, &["5.1"]);
    bare.note = None;
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(bare)), Refused::Missing);
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(answer(1, &["5.1", "5.1"]))), Refused::Repeated);
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(answer(1, &["9.9"]))), Refused::NotInGuide);
    let mut unseen = answer(1, &["5.1"]);
    unseen.evidence.clear();
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(unseen)), Refused::EvidenceNeeded);
}

#[test]
fn a_form_of_defects_in_which_none_was_ticked_gives_nothing_away() {
    let mut stand = asked();
    let none = AnswerRetention { releases: false, items: Vec::new(), ..answer(1, &["1.4"]) };
    assert_eq!(stand.refused(OWNER, Act::AnswerRetention(none)), Refused::Missing);
}
