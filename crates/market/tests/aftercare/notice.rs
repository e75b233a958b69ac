//! Proof of notice: what proves it, what does not, and what becomes of a silence that nobody proved.

use crate::stand::{OPERATOR, OWNER, Stand, THE_FIRM, code, evidence, note, of};
use ledger::Pocket;
use market::custody::{self, Delay, Purpose};
use market::hold::HoldStep;
use market::leaving::Abandonment;
use market::project::{Channel, Phase, Proof};
use market::stage::{self, State};
use market::text::Reference;
use market::warranty::{AdvanceTicket, OpenTicket, TicketStep};
use market::{Act, Actor, Code as Refused, Party, Stream, Subject, WaitKey, WaitKind as K};
use rules::inspection::Grade;
use rules::{At, Money};

const DAY: i64 = 86_400;

impl Stand {
    /// Something is known of a notice.
    fn learns(&mut self, kind: K, subject: Subject, channel: Channel, proof: Proof) {
        let wait = WaitKey::new(kind, subject);
        self.act(Actor::Market, Act::RecordNotice { wait, channel, proof }).expect("recorded");
    }

    fn mailed(&mut self, kind: K, subject: Subject) {
        self.learns(kind, subject, Channel::Email, Proof::Accepted(self.now));
    }

    fn bounces(&mut self, kind: K, subject: Subject) {
        self.learns(kind, subject, Channel::Email, Proof::Bounced(self.now));
    }

    /// The deadline of a wait.
    fn due(&self, kind: K) -> At {
        self.wait(kind).unwrap_or_else(|| panic!("nothing waits for {kind}")).due
    }

    /// The clock comes by at each deadline of a wait, so many times.
    fn comes_due(&mut self, kind: K, subject: &Subject, times: u8) {
        for _ in 0..times {
            self.now = self.due(kind);
            let clock = self.clock(&WaitKey::new(kind, subject.clone()));
            self.act(Actor::Market, clock).expect("the clock comes by");
        }
    }

    fn event(&mut self, event: impl Into<market::project::Event>) {
        self.happen(Stream::Project(crate::stand::PROJECT), of(event));
    }

    /// The owner has not funded stage 2, and it has come to this.
    fn unfunded(&mut self, delay: Delay) {
        let reference = Reference::new("FW0000000000000").expect("a reference");
        let (purpose, amount) = (Purpose::Stage(2), Money::yuan(1_000));
        let parts = vec![(Pocket::Stage(2), amount)];
        self.event(custody::Event::Asked { reference, purpose, amount, parts });
        self.event(custody::Event::Delayed { funding: 0, delay });
    }
}

const FIRST: Subject = Subject::Number(0);

fn object() -> Act {
    let (items, note, evidence) = (vec![code("1.4")], note(), evidence());
    Act::Object(stage::Object { stage: 1, items, note, evidence })
}

fn cure() -> Act {
    Act::Cure(market::hold::Cure { stage: 1, hold: 0, evidence: evidence() })
}

fn deny() -> Act {
    Act::ConfirmCure(market::hold::ConfirmCure { stage: 1, hold: 0, good: false })
}

/// Stage 1 passed.
fn passed() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Passed { stage: 1, listed: Vec::new() });
    stand
}

/// Stage 1 released, but for what is held for a listed item.
fn listed() -> Stand {
    let mut stand = Stand::active();
    stand.works(stage::Event::Passed { stage: 1, listed: vec![code("1.4")] });
    stand.act(OWNER, Act::Approve(stage::Approve { stage: 1 })).expect("approved");
    stand
}

#[test]
fn a_reminder_leaves_the_proof_of_the_first_letter_as_it_was() {
    let mut stand = Stand::active();
    stand.unfunded(Delay::Grace(stand.now));
    let due = stand.due(K::Grace);
    stand.mailed(K::Grace, FIRST);
    stand.now = due.plus_seconds(-8 * 3_600);
    stand.mailed(K::Grace, FIRST);
    stand.comes_due(K::Grace, &FIRST, 1);
    assert!(
        matches!(stand.project().custody.fundings[0].delay, Delay::Stopped(_)),
        "the firm may stop at the end of the grace, reminded or not"
    );
}

#[test]
fn a_letter_that_came_back_undoes_the_proof_and_the_next_begins_it_anew() {
    let mut stand = Stand::active();
    stand.unfunded(Delay::Grace(stand.now));
    stand.mailed(K::Grace, FIRST);
    stand.now = stand.now.plus_seconds(DAY);
    stand.bounces(K::Grace, FIRST);
    stand.mailed(K::Grace, FIRST);
    let due = stand.due(K::Grace);
    stand.now = due;
    stand.comes_due(K::Grace, &FIRST, 1);
    assert!(matches!(stand.project().custody.fundings[0].delay, Delay::Stopped(_)), "a day later it holds");
}

#[test]
fn who_opened_the_inbox_for_an_older_wait_is_noticed_of_the_next_by_it() {
    let mut stand = Stand::active();
    stand.learns(K::SiteLog, Subject::Whole, Channel::Inbox, Proof::Opened(stand.now));
    stand.now = stand.now.plus_seconds(DAY);
    let log = stage::LogSite { note: note(), evidence: evidence() };
    stand.act(THE_FIRM, Act::LogSite(log)).expect("logged");
    stand.mailed(K::SiteLog, Subject::Whole);
    stand.comes_due(K::SiteLog, &Subject::Whole, 1);
    assert!(
        matches!(stand.project().abandonment, Some(Abandonment::Looking { .. })),
        "seven silent days bring a supervisor, whatever was opened the week before"
    );
}

#[test]
fn a_second_wait_of_the_same_name_has_its_own_moves_and_its_own_length() {
    let mut stand = listed();
    stand.act(THE_FIRM, cure()).expect("cured");
    let hold = Subject::Hold(1, 0);
    stand.bounces(K::CureConfirm, hold.clone());
    stand.comes_due(K::CureConfirm, &hold, 2);
    stand.act(OWNER, deny()).expect("denied");
    stand.event(market::hold::Event::Moved { stage: 1, hold: 0, to: HoldStep::Cure { since: stand.now } });
    stand.now = stand.now.plus_seconds(DAY);
    stand.act(THE_FIRM, cure()).expect("cured again");
    let (since, due) = stand.wait(K::CureConfirm).map(|wait| (wait.since, wait.due)).expect("it waits");
    stand.comes_due(K::CureConfirm, &hold, 1);
    assert_eq!(
        stand.due(K::CureConfirm).since(due),
        due.since(since),
        "the new wait moves by its own whole length"
    );
    let project = stand.project();
    assert!(
        matches!(project.stages[0].holds[0].step, HoldStep::Cured { .. }),
        "and is not contested at once"
    );
}

#[test]
fn a_shorter_wait_does_not_inherit_the_deadline_of_an_older_one() {
    let mut stand = Stand::active();
    let stage = Subject::Stage(1);
    stand.works(stage::Event::Failed { stage: 1, grade: Grade::RedLine });
    stand.bounces(K::Rework, stage.clone());
    stand.comes_due(K::Rework, &stage, 1);
    stand.now = stand.now.plus_seconds(DAY);
    stand.works(stage::Event::Failed { stage: 1, grade: Grade::Minor });
    let wait = stand.wait(K::Rework).expect("rework");
    assert_eq!(wait.due.since(wait.since), stand.at("2026-03-22 00:00").since(stand.at("2026-03-18 00:00")));
}

#[test]
fn a_proof_lies_between_the_beginning_of_its_wait_and_now() {
    let mut stand = passed();
    let began = stand.now;
    stand.now = stand.now.plus_seconds(DAY);
    let wait = WaitKey::new(K::Window, Subject::Stage(1));
    let call =
        |when| Act::RecordNotice { wait: wait.clone(), channel: Channel::Call, proof: Proof::Recorded(when) };
    for when in ["2062-01-01 00:00", "2026-03-03 09:01", "2026-03-02 08:59", "1999-01-01 00:00"] {
        assert_eq!(stand.refused(OPERATOR, call(stand.at(when))), Refused::OutOfRange, "{when}");
    }
    stand.act(OPERATOR, call(began)).expect("the first moment of the wait");
    stand.act(OPERATOR, call(stand.now)).expect("now");
}

#[test]
fn an_objection_whose_deposit_nobody_proved_was_asked_for_waits_for_the_hard_stop() {
    let mut stand = passed();
    stand.act(OWNER, object()).expect("objected");
    let hold = Subject::Hold(1, 0);
    stand.bounces(K::ObjectionDeposit, hold.clone());
    let (firm, held) = (stand.given().0, stand.balance(Pocket::Contested(1)));
    stand.comes_due(K::ObjectionDeposit, &hold, 3);
    assert_eq!(stand.given().0, firm, "no silence pays the firm that nobody proved");
    assert_eq!(stand.balance(Pocket::Contested(1)), held);
    assert!(matches!(stand.project().stages[0].holds[0].step, HoldStep::Waiting));
    stand.comes_due(K::HardStop, &hold, 1);
    assert!(stand.given().1.is_positive(), "what putting it right costs goes to the owner");
}

#[test]
fn an_owner_nobody_reached_does_not_lose_the_contract_for_want_of_funds() {
    let mut stand = Stand::active();
    stand.unfunded(Delay::MayEnd(stand.now));
    stand.bounces(K::MayEnd, FIRST);
    stand.comes_due(K::MayEnd, &FIRST, 3);
    assert!(matches!(stand.project().phase, Phase::Active { .. }), "the contract is not ended");
}

#[test]
fn an_owner_nobody_reached_does_not_lose_the_contract_after_failures() {
    let mut stand = Stand::active();
    stand.works(stage::Event::Continued { stage: 1, grade: Grade::Major });
    stand.works(stage::Event::Exhausted { stage: 1 });
    let stage = Subject::Stage(1);
    stand.bounces(K::AfterFailures, stage.clone());
    stand.comes_due(K::AfterFailures, &stage, 3);
    assert!(matches!(stand.project().phase, Phase::Active { .. }), "the contract is not ended");
    assert!(matches!(stand.project().stages[0].state, State::AfterFailures { .. }));
}

/// The owner was never reached about the end of the grace: the operator has to.
fn handed_over() -> Stand {
    let mut stand = Stand::active();
    stand.unfunded(Delay::MayEnd(stand.now));
    stand.bounces(K::MayEnd, FIRST);
    stand.comes_due(K::MayEnd, &FIRST, 3);
    stand
}

#[test]
fn what_nobody_could_prove_is_the_operators_to_bring_about() {
    let stand = handed_over();
    let wait = stand.wait(K::Unreached).expect("the operator is waited for");
    assert_eq!(wait.who, Party::Operator);
    assert_eq!(wait.due, stand.at("2026-04-23 00:00"), "seven days, at most");
    assert!(stand.wait(K::MayEnd).is_none(), "and the owner is not, until reached");
}

#[test]
fn an_owner_reached_by_a_call_has_the_whole_time_from_then() {
    let mut stand = handed_over();
    stand.now = stand.now.plus_seconds(DAY);
    stand.learns(K::MayEnd, FIRST, Channel::Call, Proof::Recorded(stand.now));
    assert!(stand.wait(K::Unreached).is_none());
    let wait = stand.wait(K::MayEnd).expect("the owner is waited for");
    assert!(wait.due.since(stand.now) > 14 * DAY, "the whole time");
    stand.comes_due(K::MayEnd, &FIRST, 1);
    assert!(matches!(stand.project().phase, Phase::Ending { .. }), "noticed, the owner is silent");
}

#[test]
fn an_operator_who_reaches_nobody_ends_nothing_and_is_asked_again() {
    let mut stand = handed_over();
    for _ in 0..3 {
        let due = stand.due(K::Unreached);
        stand.comes_due(K::Unreached, &FIRST, 1);
        assert!(matches!(stand.project().phase, Phase::Active { .. }));
        assert!(stand.due(K::Unreached) > due, "a deadline again");
    }
}

#[test]
fn an_operator_who_reaches_nobody_does_not_keep_the_firm_from_stopping() {
    let mut stand = Stand::active();
    stand.unfunded(Delay::Grace(stand.now));
    stand.bounces(K::Grace, FIRST);
    stand.comes_due(K::Grace, &FIRST, 3);
    stand.comes_due(K::Unreached, &FIRST, 1);
    assert!(matches!(stand.project().custody.fundings[0].delay, Delay::Stopped(_)), "no money moves by it");
}

#[test]
fn whoever_acts_before_being_reached_frees_the_operator() {
    let mut stand = Stand::active();
    let stage = Subject::Stage(1);
    stand.works(stage::Event::Failed { stage: 1, grade: Grade::Minor });
    stand.bounces(K::Rework, stage.clone());
    stand.comes_due(K::Rework, &stage, 3);
    assert!(stand.wait(K::Unreached).is_some());
    let submit = stage::SubmitStage { stage: 1, gate: false, evidence: evidence() };
    stand.act(THE_FIRM, Act::Submit(submit)).expect("submitted");
    assert!(stand.wait(K::Unreached).is_none());
}

fn advance() -> Act {
    Act::AdvanceTicket(AdvanceTicket { ticket: 0, note: note(), evidence: Vec::new() })
}

/// A ticket, and how far the firm has taken it.
fn ticket(leak: bool, steps: u8) -> Stand {
    let mut stand = Stand::completed();
    let open = OpenTicket {
        what: note(),
        items: [code("5.8")].into_iter().collect(),
        leak,
        waterproofing: false,
        evidence: Vec::new(),
    };
    stand.act(OWNER, Act::OpenTicket(open)).expect("opened");
    (0..steps).for_each(|_| stand.act(THE_FIRM, advance()).expect("a step on"));
    stand
}

fn step(stand: &Stand) -> TicketStep {
    stand.project().warranty.as_ref().expect("a warranty").tickets[0].step
}

#[test]
fn an_owner_nobody_reached_has_not_confirmed_a_repair() {
    let mut stand = ticket(false, 3);
    stand.bounces(K::TicketConfirm, FIRST);
    stand.comes_due(K::TicketConfirm, &FIRST, 3);
    assert!(matches!(step(&stand), TicketStep::Cured { .. }), "the ticket stays open");
}

#[test]
fn a_firm_nobody_reached_does_not_pay_for_another() {
    for (steps, kind) in [(0, K::TicketAnswer), (1, K::TicketVisit), (2, K::TicketCure)] {
        let mut stand = ticket(true, steps);
        stand.bounces(kind, FIRST);
        stand.comes_due(kind, &FIRST, 1);
        assert!(!matches!(step(&stand), TicketStep::Missed { .. }), "{kind}: nobody proved that it was told");
    }
}

#[test]
fn an_unproved_leak_moves_by_its_own_four_hours() {
    let mut stand = ticket(true, 0);
    stand.mailed(K::TicketAnswer, FIRST);
    stand.comes_due(K::TicketAnswer, &FIRST, 1);
    assert_eq!(stand.due(K::TicketAnswer), stand.at("2026-03-02 17:00"));
}

#[test]
fn a_firm_that_opened_the_ticket_has_its_four_hours_and_no_more() {
    let mut stand = ticket(true, 0);
    stand.learns(K::TicketAnswer, FIRST, Channel::Inbox, Proof::Opened(stand.now));
    stand.comes_due(K::TicketAnswer, &FIRST, 1);
    assert!(matches!(step(&stand), TicketStep::Missed { .. }), "whoever opened it knows");
}
