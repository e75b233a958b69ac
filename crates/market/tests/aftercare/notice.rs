//! Proof of notice: what proves it, what does not, and what becomes of a silence that nobody proved.

use crate::stand::{OWNER, Stand, THE_FIRM, code, evidence, note, of};
use ledger::Pocket;
use market::custody::{self, Delay, Purpose};
use market::hold::HoldStep;
use market::leaving::Abandonment;
use market::project::{Channel, Proof};
use market::stage;
use market::text::Reference;
use market::warranty::{AdvanceTicket, OpenTicket, TicketStep};
use market::{Act, Actor, Stream, Subject, WaitKey, WaitKind as K};
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
    let log = stage::LogSite { note: note(), evidence: Vec::new() };
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
