//! Deadlines that hold by themselves: the server was down at midnight, the clock comes by at eight, and somebody acts at
//! one minute to. What counts is the deadline, not who comes first.

use crate::stand::{OPERATOR, OWNER, PROJECT, SUPERVISOR, Stand, THE_FIRM, code, evidence, note, of};
use market::hold::{Cure, HoldStep};
use market::inspection::{self, AcceptAlone, Alternative, Arrive, Assign, NoAccess, Target};
use market::leaving::{Abandonment, AnswerEnd, ProposeEnd};
use market::project::{Channel, Proof};
use market::stage::{self, LogSite, Object, SubmitStage};
use market::text::{Digest, Evidence, EvidenceKind, Grounds};
use market::warranty::{AdvanceTicket, OpenTicket};
use market::{Act, Actor, Code as Refused, Stream, WaitKind as K};
use rules::inspection::Grade;
use rules::lottery::Seed;

const HOUR: i64 = 3_600;

/// A state, the wait in it, and the act that answers the wait.
type Case = (fn() -> Stand, K, Actor, fn() -> Act);

fn rework() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Failed { stage: 1, grade: Grade::Minor });
    stand
}

fn passed() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Passed { stage: 1, listed: vec![code("1.4")] });
    stand
}

fn exhausted() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Exhausted { stage: 1 });
    stand
}

fn listed() -> Stand {
    let mut stand = passed();
    stand.act(OWNER, approve()).expect("approved");
    stand
}

fn cured() -> Stand {
    let mut stand = listed();
    stand.act(THE_FIRM, cure()).expect("cured");
    stand
}

/// Cured so late that the hard stop comes before the owner's time is over.
fn cured_late() -> Stand {
    let mut stand = listed();
    let to = HoldStep::Waiting;
    stand.happen(Stream::Project(PROJECT), of(market::hold::Event::Moved { stage: 1, hold: 0, to }));
    stand.now = stand.wait(K::HardStop).expect("a hard stop").due.plus_seconds(-HOUR);
    stand.act(THE_FIRM, cure()).expect("cured");
    stand
}

/// Stage 1 is handed in, and a supervisor was drawn and found the door closed.
fn door_closed() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Submitted { stage: 1, gate: false, evidence: evidence() });
    let assigned = inspection::Event::Assigned {
        target: Target::Stage(1),
        supervisor: SUPERVISOR,
        seed: Seed([1; 32]),
        eligible: vec![SUPERVISOR],
    };
    stand.happen(Stream::Project(PROJECT), of(assigned));
    stand.act(Actor::Supervisor(SUPERVISOR), arrive()).expect("on site");
    let door = Evidence { digest: Digest::of(b"a closed door"), kind: EvidenceKind::Photo };
    let closed = NoAccess { target: Target::Stage(1), by_owner: false, evidence: vec![door] };
    stand.act(Actor::Supervisor(SUPERVISOR), Act::NoAccess(closed)).expect("no access");
    stand
}

/// Nobody came for a week, and the firm asked the owner.
fn asked_to_accept() -> Stand {
    let mut stand = door_closed();
    let (target, alternative) = (Target::Stage(1), Alternative::Acceptance);
    stand.happen(Stream::Project(PROJECT), of(inspection::Event::AlternativeAsked { target, alternative }));
    stand
}

fn arrive() -> Act {
    Act::Arrive(Arrive { target: Target::Stage(1) })
}

fn accept_alone() -> Act {
    Act::AcceptAlone(AcceptAlone { target: Target::Stage(1), accepts: true })
}

fn noticed() -> Stand {
    let mut stand = Stand::active();
    let to = Some(Abandonment::Noticed { since: stand.now });
    stand.happen(Stream::Project(PROJECT), of(market::leaving::Event::Abandonment { to }));
    stand
}

fn proposed() -> Stand {
    let mut stand = Stand::active();
    stand.act(OWNER, Act::ProposeEnd(ProposeEnd {})).expect("proposed");
    stand
}

fn submitted() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Submitted { stage: 1, gate: false, evidence: evidence() });
    stand
}

fn drawn() -> Stand {
    let mut stand = submitted();
    let assign = Assign { target: Target::Stage(1), seed: Seed([1; 32]) };
    stand.act(OPERATOR, Act::Assign(assign)).expect("drawn");
    stand
}

fn ticket() -> Stand {
    let mut stand = Stand::completed();
    let open = OpenTicket {
        what: note(),
        items: [code("5.8")].into_iter().collect(),
        leak: false,
        waterproofing: false,
        evidence: Vec::new(),
    };
    stand.act(OWNER, Act::OpenTicket(open)).expect("opened");
    stand
}

fn answered() -> Stand {
    let mut stand = ticket();
    stand.act(THE_FIRM, advance()).expect("answered");
    stand
}

fn repaired() -> Stand {
    let mut stand = answered();
    (0..2).for_each(|_| stand.act(THE_FIRM, advance()).expect("a step on"));
    stand
}

fn approve() -> Act {
    Act::Approve(stage::Approve { stage: 1 })
}

fn cure() -> Act {
    Act::Cure(Cure { stage: 1, hold: 0, evidence: evidence() })
}

fn confirm_cure() -> Act {
    Act::ConfirmCure(market::hold::ConfirmCure { stage: 1, hold: 0, good: true })
}

fn advance() -> Act {
    Act::AdvanceTicket(AdvanceTicket { ticket: 0, note: note(), evidence: Vec::new() })
}

fn submit() -> Act {
    Act::Submit(SubmitStage { stage: 1, gate: false, evidence: evidence() })
}

fn object() -> Act {
    Act::Object(Object { stage: 1, items: vec![code("1.5")], note: note(), evidence: evidence() })
}

fn log() -> Act {
    Act::LogSite(LogSite { note: note(), evidence: evidence() })
}

#[test]
fn what_an_objecting_owner_says_and_shows_stays_with_the_hold() {
    let mut stand = passed();
    stand.act(OWNER, object()).expect("objected");
    let holds = &stand.project().stage(1).expect("stage 1").holds;
    let said: Vec<_> = holds.iter().map(|hold| hold.grounds.clone()).collect();
    let words = Grounds { note: Some(note()), evidence: evidence() };
    assert_eq!(said, [Grounds::default(), words], "nothing of what the report listed, all of the objection");
}

const CASES: [Case; 16] = [
    (rework, K::Rework, THE_FIRM, submit),
    (passed, K::Window, OWNER, object),
    (passed, K::Window, OWNER, approve),
    (exhausted, K::AfterFailures, OWNER, || {
        Act::ChooseAfterFailures(stage::ChooseAfterFailures { stage: 1, choice: stage::GoOn::End })
    }),
    (listed, K::Cure, THE_FIRM, cure),
    (cured, K::CureConfirm, OWNER, confirm_cure),
    (cured_late, K::HardStop, OWNER, confirm_cure),
    (door_closed, K::Revisit, Actor::Supervisor(SUPERVISOR), arrive),
    (asked_to_accept, K::Acceptance, OWNER, accept_alone),
    (noticed, K::Resume, THE_FIRM, log),
    (noticed, K::Resume, THE_FIRM, submit),
    (drawn, K::Visit, Actor::Supervisor(SUPERVISOR), || Act::Arrive(Arrive { target: Target::Stage(1) })),
    (proposed, K::EndTogether, THE_FIRM, || Act::AnswerEnd(AnswerEnd { agrees: true })),
    (ticket, K::TicketAnswer, THE_FIRM, advance),
    (answered, K::TicketVisit, THE_FIRM, advance),
    (repaired, K::TicketConfirm, OWNER, || {
        Act::ConfirmTicket(market::warranty::ConfirmTicket { ticket: 0, good: false })
    }),
];

/// At a deadline of which the party was noticed; the clock has not come by.
fn at_deadline((state, kind, ..): &Case) -> Stand {
    let mut stand = state();
    let wait = stand.wait(*kind).expect("it waits");
    if wait.needs_proof() {
        let (channel, proof) = (Channel::Call, Proof::Recorded(stand.now));
        let act = Act::RecordNotice { wait: wait.key, channel, proof };
        stand.act(Actor::Market, act).expect("noticed");
    }
    stand.now = wait.due;
    stand
}

#[test]
fn an_answer_counts_until_the_last_second_before_its_deadline() {
    for case in CASES {
        let mut stand = at_deadline(&case);
        stand.now = stand.now.plus_seconds(-1);
        let (_, kind, actor, act) = case;
        assert_eq!(stand.act(actor, act()), Ok(()), "{kind}: {:?}", act());
    }
}

#[test]
fn an_answer_at_the_deadline_is_too_late_though_the_clock_has_not_come_by() {
    for case in CASES {
        let mut stand = at_deadline(&case);
        let (_, kind, actor, act) = case;
        assert_eq!(stand.refused(actor, act()), Refused::TooLate, "{kind}: {:?}", act());
        stand.now = stand.now.plus_seconds(8 * HOUR);
        assert_eq!(stand.refused(actor, act()), Refused::TooLate, "{kind}: {:?}", act());
    }
}

#[test]
fn a_clock_that_is_hours_behind_brings_what_a_clock_in_time_would_have() {
    for behind in [0, 8 * HOUR] {
        let case = CASES[0];
        let mut stand = at_deadline(&case);
        stand.now = stand.now.plus_seconds(behind);
        let key = stand.wait(K::Rework).expect("rework").key;
        stand.act(Actor::Market, stand.clock(&key)).expect("the clock");
        assert_eq!(stand.project().stages[0].failures, 2, "{behind} s behind");
    }
}

#[test]
fn where_notice_is_not_proved_the_deadline_has_moved_and_the_answer_is_in_time() {
    let mut stand = passed();
    stand.now = stand.wait(K::Window).expect("a window").due.plus_seconds(8 * HOUR);
    stand.act(OWNER, object()).expect("the clock would have moved the deadline, not released the stage");
}

#[test]
fn a_proof_that_was_complete_only_after_the_deadline_does_not_count_for_it() {
    let mut stand = passed();
    let wait = stand.wait(K::Window).expect("a window");
    stand.now = wait.due.plus_seconds(-23 * HOUR);
    let (channel, proof) = (Channel::Email, Proof::Accepted(stand.now));
    stand.act(Actor::Market, Act::RecordNotice { wait: wait.key.clone(), channel, proof }).expect("mailed");
    stand.now = wait.due.plus_seconds(8 * HOUR);
    stand.act(Actor::Market, stand.clock(&wait.key)).expect("the clock comes by late");
    assert!(stand.wait(K::Window).is_some_and(|moved| moved.due > wait.due), "moved, as at its own moment");
}

#[test]
fn too_late_comes_after_who_may_and_before_what_is_badly_formed() {
    let mut stand = at_deadline(&CASES[1]);
    assert_eq!(stand.refused(THE_FIRM, object()), Refused::WrongRole);
    let bare = Object { stage: 1, items: Vec::new(), note: note(), evidence: Vec::new() };
    assert_eq!(stand.refused(OWNER, Act::Object(bare)), Refused::TooLate);
}
