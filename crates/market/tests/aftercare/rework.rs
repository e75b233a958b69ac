//! What is put right late, badly or twice: the firm gains no time by it. The waterproofing gate fails like its stage.

use crate::stand::{OWNER, Stand, THE_FIRM, code, evidence, photo};
use ledger::{Basis, Pocket};
use market::Subject;
use market::hold::{self, Cause, ConfirmCure, Cure, HoldStep};
use market::inspection::Target;
use market::stage::{self, ChooseAfterFailures, Gate, GoOn, State, SubmitStage};
use market::text::Grounds;
use market::{Act, WaitKind as K};
use rules::Money;
use rules::inspection::Grade;

const DAY: i64 = 86_400;

/// 1,000 yuan of stage 1 are held for a listed item.
fn listed() -> Stand {
    let mut stand = Stand::active();
    let amount = Money::yuan(1_000);
    stand.moves(Pocket::Stage(1), Pocket::Contested(1), amount, Basis::Held);
    let (cause, items, valuation) = (Cause::Listed, vec![code("1.18d")], Some(Money::yuan(400)));
    stand.project_takes(hold::Event::Held {
        stage: 1,
        cause,
        items,
        grounds: Grounds::default(),
        amount,
        valuation,
    });
    stand
}

fn cure() -> Act {
    Act::Cure(Cure { stage: 1, hold: 0, evidence: evidence() })
}

fn says(good: bool) -> Act {
    Act::ConfirmCure(ConfirmCure { stage: 1, hold: 0, good })
}

fn step(stand: &Stand) -> HoldStep {
    stand.project().hold(1, 0).expect("the hold").step.clone()
}

/// The firm hands a cure in, the owner denies it, and a supervisor finds it bad.
fn bad_cure(stand: &mut Stand) {
    stand.act(THE_FIRM, cure()).expect("cured");
    stand.act(OWNER, says(false)).expect("denied");
    stand.looks(Target::Hold(1, 0), "1.18d");
}

#[test]
fn a_bad_cure_does_not_begin_the_time_anew() {
    let mut stand = listed();
    let due = stand.wait(K::Cure).expect("to be cured").due;
    stand.now = stand.now.plus_seconds(2 * DAY);
    bad_cure(&mut stand);
    assert_eq!(stand.wait(K::Cure).map(|wait| wait.due), Some(due));
}

#[test]
fn a_bad_cure_of_the_last_day_that_is_looked_at_later_is_missed() {
    let mut stand = listed();
    stand.now = stand.wait(K::Cure).expect("to be cured").due.plus_seconds(-3_600);
    bad_cure(&mut stand);
    assert_eq!(step(&stand), HoldStep::Waiting);
}

#[test]
fn a_second_bad_cure_counts_as_missed_and_nobody_is_sent_a_third_time() {
    let mut stand = listed();
    bad_cure(&mut stand);
    stand.another_supervisor();
    bad_cure(&mut stand);
    assert_eq!(step(&stand), HoldStep::Waiting, "in its time, and twice bad");
    stand.act(THE_FIRM, cure()).expect("cured");
    stand.act(OWNER, says(false)).expect("denied");
    assert_eq!(step(&stand), HoldStep::Waiting, "no third look");
    stand.act(THE_FIRM, cure()).expect("cured");
    stand.act(OWNER, says(true)).expect("confirmed after all");
    assert!(matches!(step(&stand), HoldStep::Settled { owner: Money::ZERO, .. }));
}

#[test]
fn an_objection_upheld_gives_its_whole_time_the_first_time() {
    let mut stand = listed();
    let (items, amount) = (vec![code("1.4")], Money::yuan(500));
    stand.moves(Pocket::Stage(1), Pocket::Contested(1), amount, Basis::Held);
    stand.project_takes(hold::Event::Held {
        stage: 1,
        cause: Cause::Objection,
        items,
        grounds: Grounds::default(),
        amount,
        valuation: None,
    });
    stand.now = stand.now.plus_seconds(20 * DAY);
    let (upheld, cost) = (vec![code("1.4")], amount);
    stand.project_takes(hold::Event::Valued { stage: 1, hold: 1, upheld, cost, amount });
    let hold = stand.project().hold(1, 1).expect("the hold");
    assert_eq!(hold.step, HoldStep::Cure { since: stand.now }, "nobody had asked for it before");
}

/// Stage 2 is in work, and its waterproofing was found bad.
fn gate_failed() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Passed { stage: 1, listed: Vec::new() });
    stand.fund(2);
    stand.works(stage::Event::Started { stage: 2 });
    stand.act(THE_FIRM, hand_in(true)).expect("handed in");
    stand.looks(Target::Gate, "2.4");
    stand
}

fn hand_in(gate: bool) -> Act {
    Act::Submit(SubmitStage { stage: 2, gate, evidence: vec![photo("the bathroom")] })
}

/// A red-line item of stage 2 that is none of its gate.
fn red_of_stage_2() -> String {
    let list = guide::Guide::built_in().checklist("national").expect("the list");
    let mut items = list.stage(2).filter(|item| !item.gate && !item.optional);
    let grave = |item: &&guide::checklist::Item| {
        !matches!(item.kind, guide::checklist::Kind::Visual | guide::checklist::Kind::Tol)
    };
    items.find(grave).expect("a grave item").id.0.clone()
}

fn second(stand: &Stand) -> &stage::Stage {
    stand.project().stage(2).expect("stage 2")
}

#[test]
fn a_gate_that_fails_has_a_rework_date_and_counts_as_a_failure() {
    let mut stand = gate_failed();
    let stage = second(&stand);
    assert!(matches!(stage.gate, Some(Gate::Rework { grade: Grade::RedLine, .. })), "{:?}", stage.gate);
    assert!(matches!((&stage.state, stage.failures), (State::Locked { .. }, 1)));
    let wait = stand.wait(K::Rework).expect("a date");
    assert_eq!((wait.key.subject, wait.who), (Subject::Stage(2), market::Party::Firm(crate::stand::FIRM)));
    stand.act(THE_FIRM, hand_in(true)).expect("handed in again");
    assert!(stand.wait(K::Rework).is_none(), "while it is looked at nobody is late");
}

#[test]
fn a_missed_rework_date_of_the_gate_is_the_owners_choice_and_what_goes_on_is_the_gate() {
    let mut stand = gate_failed();
    stand.noticed_silence(K::Rework, Subject::Stage(2), "2026-03-17 00:00");
    assert!(matches!(
        (&second(&stand).state, &second(&stand).gate),
        (State::AfterFailures { .. }, Some(Gate::Open))
    ));
    let go_on = ChooseAfterFailures { stage: 2, choice: GoOn::Continue };
    stand.act(OWNER, Act::ChooseAfterFailures(go_on)).expect("once more");
    assert!(matches!(second(&stand).gate, Some(Gate::Rework { grade: Grade::RedLine, .. })));
    assert!(matches!((&second(&stand).state, second(&stand).failures), (State::Locked { .. }, 2)));
    stand.act(THE_FIRM, hand_in(true)).expect("the gate again");
    stand.looks(Target::Gate, "");
    stand.act(THE_FIRM, hand_in(false)).expect("and then the stage");
}

#[test]
fn a_stage_whose_gate_failed_has_one_failure_less_to_its_end() {
    let mut stand = gate_failed();
    stand.act(THE_FIRM, hand_in(true)).expect("handed in again");
    stand.looks(Target::Gate, "");
    stand.act(THE_FIRM, hand_in(false)).expect("the stage");
    stand.looks(Target::Stage(2), &red_of_stage_2());
    assert!(matches!(second(&stand).state, State::AfterFailures { .. }), "{:?}", second(&stand).state);
}
