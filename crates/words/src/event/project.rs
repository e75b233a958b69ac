//! Facts of what happens to a project. What it is not: the lines; those are in `text/<language>/event.ftl`.

use super::{Fact, Teller, count, number, yes};
use market::inspection::Target;
use market::project::Event;
use market::text::Note;
use market::{
    completion, contract, custody, dispatch, hold, inspection, lead, leaving, quote, request, retention,
    stage, survey, warranty,
};

impl Teller<'_> {
    pub(super) fn project(&self, event: &Event) -> Vec<Fact> {
        match event {
            Event::Request(event) => self.request(event),
            Event::Dispatch(event) => self.dispatch(event),
            Event::Lead(event) => self.lead(event),
            Event::Survey(event) => self.survey(event),
            Event::Quote(event) => self.quote(event),
            Event::Contract(event) => self.contract(event),
            Event::Custody(event) => self.custody(event),
            Event::Stage(event) => self.of_stage(event),
            Event::Inspection(event) => self.inspection(event),
            Event::Hold(event) => self.hold(event),
            Event::Completion(event) => self.completion(event),
            Event::Retention(event) => self.retention(event),
            Event::Warranty(event) => self.warranty(event),
            Event::Leaving(event) => self.leaving(event),
            Event::NoticeRecorded { wait, channel, proof, .. } => vec![
                self.text("wait", self.words.say(&format!("wait-{}", wait.kind))),
                self.text("channel", self.words.channel(channel)),
                self.text("proof", self.words.proof(proof)),
            ],
            Event::DeadlineMoved { wait, due, .. } => vec![
                self.text("wait", self.words.say(&format!("wait-{}", wait.kind))),
                self.text("due", self.words.moment(*due, self.calendar)),
            ],
            Event::Contested { wait, .. } => {
                vec![self.text("wait", self.words.say(&format!("wait-{}", wait.kind)))]
            }
            Event::Posted(_) | Event::DelayPosted(_) => Vec::new(),
        }
    }

    fn request(&self, event: &request::Event) -> Vec<Fact> {
        match event {
            request::Event::Posted { request, .. } => {
                vec![self.text("estate", request.estate.as_str()), number("area", request.area)]
            }
            request::Event::Rejected { reason, .. } => {
                let reason = reason.as_ref().map(|note| note.as_str().to_owned());
                vec![self.text("reason", reason.unwrap_or_else(|| self.words.say("reason-form-too-thin")))]
            }
            request::Event::Withdrawn { reason, .. } => {
                vec![yes("given", reason.is_some()), self.text("reason", said(reason.as_ref()))]
            }
            request::Event::Confirmed | request::Event::Qualified { .. } => Vec::new(),
        }
    }

    fn dispatch(&self, event: &dispatch::Event) -> Vec<Fact> {
        match event {
            dispatch::Event::Drawn(drawn) => {
                vec![count("eligible", drawn.eligible.len()), number("firms", drawn.firms)]
            }
            dispatch::Event::Invited { slot, .. } => vec![self.text("slot", self.words.slot(slot))],
            dispatch::Event::Out { why, .. } => vec![self.text("why", self.words.out(why))],
            dispatch::Event::Completed { firms } => vec![number("firms", *firms)],
            _ => Vec::new(),
        }
    }

    fn lead(&self, event: &lead::Event) -> Vec<Fact> {
        match event {
            lead::Event::Charged { fee, .. } | lead::Event::Reduced { fee, .. } => vec![self.amount(*fee)],
            lead::Event::Refunded { ground, reason, .. } => vec![
                self.text("ground", self.words.ground(ground)),
                yes("decided", reason.is_some()),
                self.text("reason", said(reason.as_ref())),
            ],
            lead::Event::Claimed { ground, .. } => vec![self.text("ground", self.words.ground(ground))],
            lead::Event::Sampled { agreed, .. } => vec![yes("agreed", *agreed)],
            lead::Event::TurnedDown { reason, .. } => vec![self.text("reason", reason.as_str())],
            lead::Event::Contested { .. } => Vec::new(),
        }
    }

    fn survey(&self, event: &survey::Event) -> Vec<Fact> {
        match event {
            survey::Event::Proposed { time, .. } => {
                vec![self.text("time", self.words.moment(*time, self.calendar))]
            }
            _ => Vec::new(),
        }
    }

    fn quote(&self, event: &quote::Event) -> Vec<Fact> {
        match event {
            quote::Event::Chosen { draft, .. } => vec![self.amount(draft.price)],
            _ => Vec::new(),
        }
    }

    fn contract(&self, event: &contract::Event) -> Vec<Fact> {
        match event {
            contract::Event::Registered { agreement } => {
                vec![self.amount(agreement.value)]
            }
            _ => Vec::new(),
        }
    }

    fn custody(&self, event: &custody::Event) -> Vec<Fact> {
        use custody::Event as Of;
        match event {
            Of::Asked { amount, purpose, .. } => {
                vec![self.amount(*amount), self.text("purpose", self.words.purpose(*purpose))]
            }
            Of::Received { amount, .. } => vec![self.amount(*amount)],
            Of::Delayed { delay, .. } => vec![self.text("delay", self.words.delay(delay))],
            Of::Ordered { to, amount } => vec![self.amount(*amount), self.text("to", self.words.payee(to))],
            Of::Late { late, .. } => self.late(*late),
            Of::Owed { to, amount, .. } => vec![self.amount(*amount), self.text("to", self.words.payee(to))],
            Of::DebtLate { days, .. } => vec![number("days", *days)],
            Of::Compensated { amount, .. } => vec![self.amount(*amount)],
            Of::NotCome { note, until, .. } => vec![
                self.text("note", note.as_str()),
                self.text("until", self.words.moment(*until, self.calendar)),
            ],
            Of::MaterialClaimed { stage, amount, .. } => vec![self.stage(*stage), self.amount(*amount)],
            Of::MaterialAnswered { confirmed, .. } => vec![yes("confirmed", *confirmed)],
            Of::Completed { .. } | Of::Paid { .. } | Of::SaidPaid { .. } | Of::LookLate { .. } => Vec::new(),
        }
    }

    fn of_stage(&self, event: &stage::Event) -> Vec<Fact> {
        use stage::Event as Of;
        match event {
            Of::Submitted { gate: true, .. } => vec![self.text("stage", self.words.target(Target::Gate))],
            Of::Passed { stage, listed } => vec![self.stage(*stage), count("listed", listed.len())],
            Of::Failed { stage, grade } => {
                vec![self.stage(*stage), self.text("grade", self.words.grade(grade))]
            }
            Of::Released { stage, basis } => {
                vec![self.stage(*stage), self.text("basis", self.words.basis(basis))]
            }
            Of::Funded { stage }
            | Of::Started { stage }
            | Of::Submitted { stage, .. }
            | Of::ReworkMissed { stage }
            | Of::Exhausted { stage }
            | Of::Continued { stage, .. }
            | Of::Valued { stage } => vec![self.stage(*stage)],
            Of::Logged { note, .. } => vec![self.text("note", note.as_str())],
            Of::GateFailed { grade } => vec![self.text("grade", self.words.grade(grade))],
            Of::GatePassed => Vec::new(),
        }
    }

    fn inspection(&self, event: &inspection::Event) -> Vec<Fact> {
        use inspection::Event as Of;
        let target = |target: &Target| self.text("target", self.words.target(*target));
        match event {
            Of::Assigned { target: of, eligible, .. } => vec![target(of), count("eligible", eligible.len())],
            Of::Absent { target: of, .. } | Of::GivenBack { target: of, .. } | Of::Arrived { target: of } => {
                vec![target(of)]
            }
            Of::NoAccess { target: of, by_owner, charged, .. } => {
                vec![target(of), yes("owner", *by_owner), yes("charged", *charged)]
            }
            Of::AlternativeAsked { target: of, alternative } => {
                vec![target(of), self.text("way", self.words.alternative(alternative))]
            }
            Of::AcceptanceAnswered { target: of, accepted } => vec![target(of), yes("accepted", *accepted)],
            Of::Reported(report) => {
                vec![target(&report.target), self.text("verdict", self.words.verdict(&report.verdict))]
            }
        }
    }

    fn hold(&self, event: &hold::Event) -> Vec<Fact> {
        use hold::Event as Of;
        match event {
            Of::Held { stage, cause, items, amount, .. } => vec![
                self.stage(*stage),
                self.amount(*amount),
                count("items", items.len()),
                self.text("cause", self.words.cause(cause)),
            ],
            Of::Moved { stage, to, .. } => vec![self.stage(*stage), self.text("step", self.words.hold(to))],
            Of::Valued { stage, upheld, amount, .. } => {
                vec![self.stage(*stage), count("upheld", upheld.len()), self.amount(*amount)]
            }
            Of::ValuationLate { stage, late, .. } => {
                let mut facts = self.late(*late);
                facts.push(self.stage(*stage));
                facts
            }
            Of::Settled { stage, owner, .. } => vec![self.stage(*stage), self.amount(*owner)],
        }
    }

    fn completion(&self, event: &completion::Event) -> Vec<Fact> {
        match event {
            completion::Event::AirTestReported { passed, .. } => vec![yes("passed", *passed)],
            _ => Vec::new(),
        }
    }

    fn retention(&self, event: &retention::Event) -> Vec<Fact> {
        let mut facts = vec![number("part", event.part())];
        if let retention::Event::Borne { amount, .. } = event {
            facts.push(self.amount(*amount));
        }
        facts
    }

    fn warranty(&self, event: &warranty::Event) -> Vec<Fact> {
        match event {
            warranty::Event::Opened { what, leak, .. } => {
                vec![self.text("what", what.as_str()), yes("leak", *leak)]
            }
            warranty::Event::Moved { to, .. } => vec![self.text("step", self.words.ticket(to))],
        }
    }

    fn leaving(&self, event: &leaving::Event) -> Vec<Fact> {
        match event {
            leaving::Event::Closed { how: why } | leaving::Event::Ending { ground: why, .. } => {
                vec![self.text("why", self.words.closing(why))]
            }
            leaving::Event::Valued { .. } | leaving::Event::FellAway => Vec::new(),
            leaving::Event::Abandonment { to } => vec![self.text("step", self.words.silence(to.as_ref()))],
            leaving::Event::EndProposed { by } => vec![yes("made", by.is_some())],
        }
    }
}

/// What a party wrote, or nothing.
fn said(note: Option<&Note>) -> &str {
    note.map_or("", Note::as_str)
}
