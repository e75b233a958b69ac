//! What a reader hears: refusals, waits and events, whole.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use market::charter::Custodian;
use market::hold::Cause;
use market::{Code, Event, OwnerId, Party, Posting, Refusal, Subject, Wait, WaitKind};
use market::{hold, inspection, project, stage, text};
use rules::{At, Calendar, Money};
use words::{Language, Spoken, Words};

fn zh() -> &'static Words {
    Words::of(Language::Zh)
}

fn en() -> &'static Words {
    Words::of(Language::En)
}

fn shanghai() -> Calendar {
    Calendar::new("Asia/Shanghai", &[], &[]).unwrap()
}

fn at(text: &str) -> At {
    shanghai().read(text).unwrap()
}

fn owner() -> OwnerId {
    OwnerId::from_bytes([1; 16])
}

fn window() -> Wait {
    Wait::until(
        WaitKind::Window,
        Subject::Stage(2),
        Party::Owner(owner()),
        at("2026-03-02 09:00"),
        at("2026-03-10 00:00"),
    )
}

#[test]
fn a_refusal_says_what_why_with_its_facts_and_what_next() {
    let refusal =
        Refusal::new(Code::OutOfRange).with("field", "area").number("least", 10).number("most", 2_000);
    let Spoken { what, why, next } = en().refusal(&refusal, &shanghai());
    assert_eq!(what, "Out of range");
    assert_eq!(why, "The value is too large or too small. The field: Area (m²). At least 10. At most 2000.");
    assert_eq!(next, "Change it to a value inside the range and send again.");
}

#[test]
fn a_refusal_in_chinese_runs_on_without_gaps() {
    let refusal = Refusal::new(Code::WrongState).with("now", "phase-quoting").with("needs", "phase-choosing");
    let why = zh().refusal(&refusal, &shanghai()).why;
    assert_eq!(why, "事情还没走到这一步，或者已经走过了。现在是：量房报价中。需要：待选报价。");
}

#[test]
fn money_and_moments_in_a_refusal_take_the_readers_form() {
    let refusal =
        Refusal::new(Code::AboveCap).money("cap", Money::yuan(2_000)).at("due", at("2026-03-11 00:00"));
    let why = zh().refusal(&refusal, &shanghai()).why;
    assert!(why.ends_with("上限：2,000.00 元。期限：2026年3月10日 24:00。"), "{why}");
}

#[test]
fn a_fact_nobody_has_words_for_is_left_out() {
    let refusal = Refusal::new(Code::Closed).with("internal", "something");
    assert!(!en().refusal(&refusal, &shanghai()).why.contains("something"));
}

#[test]
fn a_wait_says_who_until_when_and_what_happens_then() {
    let told = en().wait(&window(), at("2026-03-06 20:00"), &shanghai());
    assert_eq!(told.title, "The owner approves or objects");
    assert_eq!(told.about, "Waterproofing and tiling");
    assert_eq!((told.due.as_str(), told.left.as_str()), ("24:00 on 9 March 2026", "3 days 4 hours left"));
    assert!(
        told.then.starts_with("If the owner does nothing: The stage counts as accepted"),
        "{}",
        told.then
    );
    assert_eq!(told.bearer, "Borne by the owner.");
}

#[test]
fn whoever_must_act_is_spoken_to() {
    let told = |reader| zh().wait_to(reader, &window(), at("2026-03-06 20:00"), &shanghai());
    assert!(told(Party::Owner(owner())).then.starts_with("到期您没有处理："));
    assert!(told(Party::Operator).then.starts_with("到期业主没有处理："));
}

#[test]
fn one_outcome_means_different_things_to_different_waits() {
    assert!(zh().outcome("retention-reminder", "released").contains("质保金"));
    assert!(!zh().outcome("window", "released").contains("质保金"));
}

fn told(event: impl Into<project::Event>) -> [String; 2] {
    let event = Event::Project(Box::new(event.into()));
    Language::ALL.map(|language| Words::of(language).event(&event, &shanghai()))
}

#[test]
fn a_timeline_names_the_stage_and_the_ground() {
    let released = stage::Event::Released { stage: 1, basis: ledger::Basis::Approved };
    assert_eq!(
        told(released),
        [
            "水电：放款（验收通过，业主确认）",
            "Water and electricity: released (Passed and approved by the owner)"
        ]
    );
}

#[test]
fn a_timeline_counts_what_is_listed_and_is_silent_about_nothing() {
    let passed = |listed| told(stage::Event::Passed { stage: 4, listed });
    assert_eq!(passed(vec![]), ["油漆：验收通过", "Paint: passed"]);
    assert_eq!(
        passed(vec![text::Code::new("4.1").unwrap()]),
        ["油漆：验收通过，清单上有 1 项", "Paint: passed, items listed: 1"]
    );
}

#[test]
fn a_timeline_says_who_closed_the_door() {
    let closed = |by_owner, charged| {
        let (target, evidence) = (inspection::Target::Gate, Vec::new());
        told(inspection::Event::NoAccess { target, by_owner, charged, evidence })
    };
    assert_eq!(closed(true, true)[1], "Waterproofing: no access; the owner pays the next visit");
    assert_eq!(closed(false, true)[0], "防水：进不了门，由装修公司承担再来一次的费用");
    assert_eq!(closed(true, false)[1], "Waterproofing: no access; nobody is charged any more");
}

#[test]
fn a_timeline_says_how_much_is_held() {
    let held = hold::Event::Held {
        stage: 3,
        cause: Cause::Objection,
        items: vec![text::Code::new("3.2").unwrap()],
        grounds: text::Grounds::default(),
        amount: Money::yuan(1_200),
        valuation: None,
    };
    assert_eq!(told(held)[0], "木工：扣留 1,200.00 元（业主的异议，1 项）");
}

#[test]
fn a_posting_says_why_and_how_much() {
    let entry = ledger::Entry::new(
        ledger::Pocket::Stage(1),
        ledger::Pocket::PayableFirm,
        Money::yuan(20),
        ledger::Basis::Waiver,
    );
    let posting = Posting::from(&entry.unwrap());
    assert_eq!(zh().posting(&posting), "业主签字免验 20.00 元");
    assert_eq!(
        [posting.debit, posting.credit].map(|account| zh().account(&account)),
        ["节点款：水电", "应付装修公司"]
    );
}

#[test]
fn many_postings_are_counted_after_the_third() {
    let entry = ledger::Entry::new(
        ledger::Pocket::Cash,
        ledger::Pocket::Suspense,
        Money::yuan(1),
        ledger::Basis::Statement,
    );
    let line = told(project::Event::Posted(vec![entry.unwrap(); 5]));
    assert!(line[0].ends_with("银行到账 1.00 元，另有 2 笔"), "{}", line[0]);
}

#[test]
fn the_word_escrow_waits_for_a_licence() {
    let custodian = |may_say_escrow| Custodian {
        holder: text::Name::new("Bank").unwrap(),
        licence: text::Name::new("L-1").unwrap(),
        may_say_escrow,
    };
    assert!(en().held_by(&custodian(true)).contains("escrow"));
    assert!(!en().held_by(&custodian(false)).contains("escrow"));
}
