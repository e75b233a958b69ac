//! What somebody does next in a project of the demo, by its state: a plain life, with the mishaps its goal asks for. What
//! it is not: a rule; a refusal here is a defect of the demo.

use super::bill;
use super::chance::Chance;
use super::goal::{Goal, is_open};
use super::report::{self, photo};
use guide::Guide;
use market::custody::{Delay, Purpose};
use market::hold::HoldStep;
use market::inspection::{Step, Target, Visit};
use market::project::{Act, Phase};
use market::stage::{self, Gate, Stage, State};
use market::text::{EvidenceKind, Note, Reference};
use market::{
    Actor, Command, FirmId, Project, StaffId, contract, custody, dispatch, hold, inspection, leaving, quote,
    request, statement, survey, warranty,
};
use rules::At;

const HOUR: i64 = 3_600;
const DAY: i64 = 86_400;

/// What is done next: after how long, by whom, what.
pub(crate) type Next = (i64, Actor, Command);

/// The life of one project.
#[derive(Debug)]
pub(crate) struct Life<'a> {
    /// Where it goes.
    pub goal: Goal,
    /// Who runs the market.
    pub staff: StaffId,
    /// Its chance.
    pub chance: &'a mut Chance,
    /// The moment.
    pub now: At,
}

impl Life<'_> {
    /// The next thing somebody does; none: nobody does, and the clock goes on.
    pub(crate) fn next(&mut self, project: &Project) -> Option<Next> {
        if let Some(money) = self.money(project) {
            return Some(money);
        }
        match &project.phase {
            Phase::Draft { .. } => {
                Some(self.act(project, Actor::Market, 5 * 60, Act::Confirm(request::Confirm {})))
            }
            Phase::ContactVerified { .. } => self.at_intake(project),
            Phase::Qualified { .. } => {
                let seed = self.chance.seed();
                Some(self.act(project, self.operator(), HOUR, Act::Draw(dispatch::Draw { seed })))
            }
            Phase::Matched { .. } => self.answer(project),
            Phase::Quoting { .. } => self.survey_and_quote(project),
            Phase::Choosing { .. } => Some(self.choose(project)),
            Phase::Signing { owner, firm, .. } => Some(self.sign(project, owner.is_some(), firm.is_some())),
            Phase::CoolingOff { .. } => None,
            Phase::Active { .. } => self.works(project),
            Phase::Ending { valuer, .. } => self.value(project, *valuer),
            Phase::Completed { .. } => self.aftercare(project),
            Phase::Closed { .. } => None,
        }
    }

    const fn operator(&self) -> Actor {
        Actor::Operator(self.staff)
    }

    fn act(&self, project: &Project, actor: Actor, after: i64, act: Act) -> Next {
        (after, actor, Command::Project(project.id, Box::new(act)))
    }

    fn hours(&mut self, least: i64, most: i64) -> i64 {
        self.chance.between(least * HOUR, most * HOUR)
    }

    fn at_intake(&mut self, project: &Project) -> Option<Next> {
        let after = self.hours(1, 20);
        if self.goal == Goal::Closed(market::project::Closing::Withdrawn) {
            let act = Act::Withdraw(request::Withdraw { signed_elsewhere: false });
            return Some(self.act(project, Actor::Owner(project.owner), after, act));
        }
        let act = Act::Qualify(request::Qualify { fit: true, reason: None });
        Some(self.act(project, self.operator(), after, act))
    }

    fn answer(&mut self, project: &Project) -> Option<Next> {
        let silent =
            |(_, lead): &(&FirmId, &market::lead::Lead)| lead.accepted.is_none() && lead.out.is_none();
        let (firm, _) = project.leads.iter().find(silent)?;
        let (after, declines) = (self.hours(1, 9), self.chance.percent(12));
        let act = if declines {
            Act::Decline(dispatch::Decline { reason: Note::new("近期工期已满") })
        } else {
            Act::Accept(dispatch::Accept {})
        };
        Some(self.act(project, Actor::Firm(*firm), after, act))
    }

    /// The standing firms survey one after another and quote.
    fn survey_and_quote(&mut self, project: &Project) -> Option<Next> {
        let unquoted = |(_, lead): &(&FirmId, &market::lead::Lead)| {
            lead.accepted.is_some() && lead.out.is_none() && lead.quote.is_none()
        };
        let (firm, lead) = project.leads.iter().find(unquoted)?;
        let (firm, after) = (*firm, self.hours(1, 6));
        Some(match lead.survey {
            survey::Survey::Open => {
                let time = self.now.plus_seconds(after + 20 * HOUR);
                self.act(project, Actor::Firm(firm), after, Act::ProposeSurvey(survey::Propose { time }))
            }
            survey::Survey::Proposed { .. } => {
                let act = Act::ConfirmSurvey(survey::ConfirmSurvey { firm });
                self.act(project, Actor::Owner(project.owner), after, act)
            }
            survey::Survey::Confirmed { time, .. } => {
                let after = time.since(self.now).max(0) + HOUR;
                self.act(project, Actor::Firm(firm), after, Act::HoldSurvey(survey::Held {}))
            }
            survey::Survey::Held { .. } => {
                let quote = bill::quote(self.chance, project.request.area);
                self.act(project, Actor::Firm(firm), after + 4 * HOUR, Act::Quote(quote::Submit { quote }))
            }
        })
    }

    /// The owner takes the quote with the lowest total to which nothing is missing; else the first.
    fn choose(&mut self, project: &Project) -> Next {
        let quotes = project.leads.iter().filter(|(_, lead)| lead.out.is_none());
        let total =
            |(firm, lead): (&FirmId, &market::lead::Lead)| Some((lead.quote.as_ref()?.bill.total(), *firm));
        let mut totals: Vec<_> = quotes.filter_map(total).collect();
        totals.sort();
        let firm = totals.get(totals.len() / 2).map_or(FirmId::from_bytes([0; 16]), |(_, firm)| *firm);
        let after = self.hours(20, 70);
        self.act(
            project,
            Actor::Owner(project.owner),
            after,
            Act::Choose(quote::Choose { firm, funding: None }),
        )
    }

    fn sign(&mut self, project: &Project, owner: bool, firm: bool) -> Next {
        let after = self.hours(3, 20);
        let document =
            project.contract.as_ref().map_or(market::text::Digest::of(b""), |contract| contract.document);
        let sign = Act::Sign(contract::Sign { document, aged: false });
        match (owner, firm, project.firm()) {
            (false, ..) => self.act(project, Actor::Owner(project.owner), after, sign),
            (true, false, Some(firm)) => self.act(project, Actor::Firm(firm), after, sign),
            _ => self.act(project, self.operator(), after, Act::Countersign(contract::Countersign {})),
        }
    }

    /// Money comes in under its reference and goes out by its payouts; the staff record the statement.
    fn money(&mut self, project: &Project) -> Option<Next> {
        let open = project.custody.payouts.iter().position(|payout| payout.paid.is_none());
        if let Some((number, payout)) =
            open.and_then(|n| Some((u16::try_from(n).ok()?, project.custody.payouts.get(n)?)))
        {
            let line = self.line()?;
            let act =
                Act::RecordPayout(custody::RecordPayout { payout: number, line, amount: payout.amount });
            return Some(self.act(project, self.operator(), 5 * HOUR, act));
        }
        let asked = |f: &&custody::Funding| f.complete.is_none() && f.delay != Delay::Void;
        let funding = project.custody.fundings.iter().find(asked)?;
        let late = self.goal == Goal::Grace && funding.purpose == Purpose::Stage(3);
        let unpaid = self.goal == Goal::Phase("active");
        if late
            || unpaid
            || (self.goal == Goal::Hold("deposit") && matches!(funding.purpose, Purpose::Objection(..)))
        {
            return None;
        }
        let (reference, amount) = (funding.reference.clone(), funding.amount);
        let record = statement::Command::RecordLine { line: self.line()?, reference, amount };
        Some((self.hours(8, 40), self.operator(), Command::Statement(record)))
    }

    fn line(&mut self) -> Option<Reference> {
        Reference::new(&format!("BK{:015}", self.chance.next() % 1_000_000_000_000_000))
    }

    fn works(&mut self, project: &Project) -> Option<Next> {
        let leaves = self.goal == Goal::Closed(market::project::Closing::OwnerLeft)
            || self.goal == Goal::Phase("ending");
        if leaves && project.stage(1).is_some_and(|stage| matches!(stage.state, State::Released { .. })) {
            let reason = Note::new("家里有变动，暂不装修了。")?;
            let act = Act::EndContract(leaving::EndContract { reason });
            return Some(self.act(project, Actor::Owner(project.owner), DAY, act));
        }
        if let Some(next) = self.holds(project) {
            return Some(next);
        }
        let over = |stage: &&Stage| !matches!(stage.state, State::Released { .. } | State::Valued { .. });
        let stage = project.stages.iter().find(over)?;
        self.stage(project, stage)
    }

    fn stage(&mut self, project: &Project, stage: &Stage) -> Option<Next> {
        let firm = Actor::Firm(project.firm()?);
        match &stage.state {
            State::Unfunded => None,
            State::Funded { .. } => {
                let after = self.hours(10, 30);
                Some(self.act(project, firm, after, Act::Start(stage::Start { stage: stage.no })))
            }
            State::Locked { since } => self.build(project, stage, *since),
            State::Submitted { visit, .. } => self.inspect(project, Target::Stage(stage.no), visit),
            State::Passed { .. } => self.second_key(project, stage),
            State::Rework { .. } => {
                let after = self.hours(30, 50);
                Some(self.act(project, firm, after, submit(stage.no, false)))
            }
            State::AfterFailures { .. } | State::Released { .. } | State::Valued { .. } => None,
        }
    }

    /// A few days of work, logged; then the gate, then the stage is submitted.
    fn build(&mut self, project: &Project, stage: &Stage, since: At) -> Option<Next> {
        let firm = Actor::Firm(project.firm()?);
        if self.goal == Goal::Silent && stage.no == 2 {
            return None;
        }
        if self.now.since(since) < 8 * DAY {
            let act = Act::LogSite(stage::LogSite {
                note: Note::new(bill::log(self.chance))?,
                evidence: vec![photo(self.chance)],
            });
            let after = self.hours(40, 70);
            return Some(self.act(project, firm, after, act));
        }
        let after = self.hours(4, 20);
        match &stage.gate {
            Some(Gate::Open) => Some(self.act(project, firm, after, submit(stage.no, true))),
            Some(Gate::Submitted { visit, .. }) => self.inspect(project, Target::Gate, visit),
            Some(Gate::Passed { .. }) | None => Some(self.act(project, firm, after, submit(stage.no, false))),
        }
    }

    fn inspect(&mut self, project: &Project, target: Target, visit: &Visit) -> Option<Next> {
        let after = self.hours(4, 18);
        Some(match visit.step {
            Step::Undrawn { .. } => {
                let seed = self.chance.seed();
                self.act(project, self.operator(), after, Act::Assign(inspection::Assign { target, seed }))
            }
            Step::Drawn { supervisor, .. } | Step::Again { supervisor, .. } => {
                let act = Act::Arrive(inspection::Arrive { target });
                self.act(project, Actor::Supervisor(supervisor), after + 10 * HOUR, act)
            }
            Step::Arrived { supervisor, .. } => {
                let report = report::file(self.chance, project, target, self.goal);
                self.act(project, Actor::Supervisor(supervisor), 2 * HOUR, Act::Report(report))
            }
        })
    }

    /// Some owners approve, some are silent through the window, one objects.
    fn second_key(&mut self, project: &Project, stage: &Stage) -> Option<Next> {
        let after = self.hours(12, 60);
        if self.goal.objects_at(stage.no) {
            let object = report::object(self.chance, stage.no)?;
            return Some(self.act(project, Actor::Owner(project.owner), after, object));
        }
        let silent = stage.no == 4 || self.goal == Goal::Stage(5, "passed") && stage.no == 5;
        let act = Act::Approve(stage::Approve { stage: stage.no });
        (!silent).then(|| self.act(project, Actor::Owner(project.owner), after, act))
    }

    fn holds(&mut self, project: &Project) -> Option<Next> {
        let (stage, place, held) = project.all_holds().find(|(_, _, held)| is_open(&held.step))?;
        let firm = Actor::Firm(project.firm()?);
        match &held.step {
            HoldStep::Cure { .. } => {
                let cure = hold::Cure { stage, hold: place, evidence: vec![photo(self.chance)] };
                (self.goal != Goal::Hold("cure")).then(|| self.act(project, firm, 2 * DAY, Act::Cure(cure)))
            }
            HoldStep::Cured { .. } => {
                let confirm = hold::ConfirmCure { stage, hold: place, good: true };
                Some(self.act(project, Actor::Owner(project.owner), DAY, Act::ConfirmCure(confirm)))
            }
            HoldStep::Second { visit, .. } => self.inspect(project, Target::Hold(stage, place), visit),
            HoldStep::Deposit { .. } | HoldStep::Waiting | HoldStep::Settled { .. } => None,
        }
    }

    fn value(&mut self, project: &Project, valuer: Option<market::SupervisorId>) -> Option<Next> {
        if self.goal == Goal::Phase("ending") {
            return None;
        }
        let Some(valuer) = valuer else {
            let (target, seed) = (Target::Valuation, self.chance.seed());
            return Some(self.act(
                project,
                self.operator(),
                DAY,
                Act::Assign(inspection::Assign { target, seed }),
            ));
        };
        let worth = |stage: &Stage| {
            (stage.no, market::custody::StageAccount::of(project, stage.no).funded.scaled(4, 10))
        };
        let open =
            project.stages.iter().filter(|s| matches!(s.state, State::Funded { .. } | State::Locked { .. }));
        let act = Act::Value(leaving::Value { values: open.map(worth).collect(), note: None });
        Some(self.act(project, Actor::Supervisor(valuer), DAY, act))
    }

    fn aftercare(&mut self, project: &Project) -> Option<Next> {
        if self.goal != Goal::Ticket {
            return None;
        }
        let tickets = &project.warranty.as_ref()?.tickets;
        if tickets.is_empty() {
            let what = Note::new("次卫淋浴区墙角渗水，楼下天花板有水印。")?;
            let open = warranty::OpenTicket {
                what,
                leak: true,
                waterproofing: true,
                evidence: vec![photo(self.chance)],
            };
            return Some(self.act(project, Actor::Owner(project.owner), 20 * DAY, Act::OpenTicket(open)));
        }
        let note = Note::new("已收到，明天上午上门查看。")?;
        let act = Act::AdvanceTicket(warranty::AdvanceTicket { ticket: 0, note, evidence: Vec::new() });
        Some(self.act(project, Actor::Firm(project.firm()?), HOUR, act))
    }
}

/// The firm submits; the last stage comes with its documents.
fn submit(no: u8, gate: bool) -> Act {
    let kinds =
        [EvidenceKind::Photo, EvidenceKind::AsBuilt, EvidenceKind::Manual, EvidenceKind::WarrantyCertificate];
    let many = if no == stage::COUNT { 4 } else { 1 };
    let evidence = kinds.iter().take(many).map(|kind| report::evidence(*kind, no)).collect();
    Act::Submit(stage::SubmitStage { stage: no, gate, evidence })
}

/// The guide's checklist a project is inspected by.
pub(crate) fn checklist(project: &Project) -> Option<&'static guide::checklist::Checklist> {
    let profile = project.contract.as_ref().map_or("national", |contract| contract.draft.profile.as_str());
    Guide::built_in().checklist(profile)
}
