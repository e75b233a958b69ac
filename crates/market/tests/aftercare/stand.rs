//! A market with one project under contract, built by events, and the few things a story does with it.

use ledger::{Basis, Entry, Pocket};
use market::charter::{Charter, Custodian, Edition};
use market::contract::{Contract, Draft, Signatures};
use market::inspection::{Arrive, Assign, FileReport, Item, Target, items, visits};
use market::project::{Channel, Event, Phase, Proof};
use market::request::{self, Dwelling, Request};
use market::stage::{self, Gate, Stage, State};
use market::text::{Code, Digest, Evidence, EvidenceKind, Name, Note};
use market::{
    Act, Actor, Aggregate, Code as Refused, Command, Fact, FirmId, Halt, OwnerId, Party, Project, ProjectId,
    StaffId, Stream, Subject, SupervisorId, Wait, WaitKey, WaitKind, World, decide, supervisor,
};
use rules::lottery::Seed;
use rules::policy::{Funding, Policy};
use rules::stages::prices;
use rules::{At, Calendar, Money};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) const PROJECT: ProjectId = ProjectId::from_bytes([1; 16]);
pub(crate) const OWNER: Actor = Actor::Owner(OwnerId::from_bytes([2; 16]));
pub(crate) const FIRM: FirmId = FirmId::from_bytes([3; 16]);
pub(crate) const THE_FIRM: Actor = Actor::Firm(FIRM);
pub(crate) const SUPERVISOR: SupervisorId = SupervisorId::from_bytes([4; 16]);
pub(crate) const OPERATOR: Actor = Actor::Operator(StaffId::from_bytes([5; 16]));
const MINUTE: i64 = 60;

/// The stand: the market, its clock, every entry ever posted.
pub(crate) struct Stand {
    pub(crate) world: World,
    pub(crate) now: At,
    entries: Vec<Entry<Pocket>>,
    pub(crate) calendar: Calendar,
}

/// Wraps a noun's event as one of the project.
pub(crate) fn of(event: impl Into<Event>) -> market::Event {
    market::Event::Project(Box::new(event.into()))
}

impl Stand {
    /// A contract of 100,000 yuan, active since Monday 2026-03-02 09:00, stage 1 funded and started.
    pub(crate) fn active() -> Self {
        let policy = Policy::fairwright();
        let calendar = policy.days().expect("the built-in calendar");
        let now = calendar.read("2026-03-02 09:00").expect("a moment");
        let mut stand = Self { world: World::whole(), now, entries: Vec::new(), calendar };
        stand.world.put(Stream::Charter, Some(Aggregate::Charter(charter(policy))));
        stand.happen(Stream::Project(PROJECT), of(posted()));
        let mut project = stand.project().clone();
        project.contract = Some(contract());
        project.stages = stages();
        project.phase = Phase::Active { since: now };
        stand.world.put(Stream::Project(PROJECT), Some(Aggregate::Project(project)));
        let profile = supervisor::Profile { districts: BTreeSet::new(), ties: BTreeSet::new() };
        stand.supervisor(supervisor::Event::Registered { profile });
        stand.supervisor(supervisor::Event::Admitted { note: note() });
        stand.fund(1);
        stand.works(stage::Event::Started { stage: 1 });
        stand
    }

    /// Stages 1 to 4 released and paid out, stage 5 and the retention funded, stage 5 passed.
    pub(crate) fn last_window() -> Self {
        let mut stand = Self::active();
        for no in 1..5 {
            stand.release(no);
        }
        stand.fund(5);
        stand.works(stage::Event::Started { stage: 5 });
        stand.works(stage::Event::Passed { stage: 5, listed: Vec::new() });
        stand
    }

    /// Completed on 2026-03-02.
    pub(crate) fn completed() -> Self {
        let mut stand = Self::last_window();
        stand.act(OWNER, Act::Approve(stage::Approve { stage: 5 })).expect("approved");
        stand
    }

    fn supervisor(&mut self, event: supervisor::Event) {
        self.happen(Stream::Supervisor(SUPERVISOR), market::Event::Supervisor(event));
    }

    /// A stage's event.
    pub(crate) fn works(&mut self, event: stage::Event) {
        self.happen(Stream::Project(PROJECT), of(event));
    }

    /// The project's event.
    pub(crate) fn project_takes(&mut self, event: impl Into<Event>) {
        self.happen(Stream::Project(PROJECT), of(event));
    }

    /// Another supervisor is admitted, and nobody else any more.
    pub(crate) fn another_supervisor(&mut self) {
        let profile = supervisor::Profile { districts: BTreeSet::new(), ties: BTreeSet::new() };
        let other = Stream::Supervisor(SupervisorId::from_bytes([6; 16]));
        self.happen(other, market::Event::Supervisor(supervisor::Event::Registered { profile }));
        self.happen(other, market::Event::Supervisor(supervisor::Event::Admitted { note: note() }));
    }

    /// Somebody is drawn, comes, and reports after an hour: all that is asked is in order but this item.
    pub(crate) fn looks(&mut self, target: Target, bad: &str) {
        self.act(OPERATOR, Act::Assign(Assign { target, seed: Seed([1; 32]) })).expect("drawn");
        let visits = visits(self.project()).into_iter();
        let drawn = visits.filter(|(of, _)| *of == target).find_map(|(_, visit)| visit.supervisor());
        let who = Actor::Supervisor(drawn.expect("somebody is drawn"));
        self.act(who, Act::Arrive(Arrive { target })).expect("on site");
        self.now = self.now.plus_seconds(60 * MINUTE);
        let report = report(self, target, bad);
        self.act(who, Act::Report(report)).expect("reported");
    }

    /// The stage's money comes in and is placed; the retention's with the last.
    pub(crate) fn fund(&mut self, no: u8) {
        let price = self.project().stage(no).expect("a stage").price;
        self.money(Pocket::Stage(no), price);
        if no == stage::COUNT {
            self.money(Pocket::Retention, Money::yuan(5_000));
        }
        self.works(stage::Event::Funded { stage: no });
    }

    /// Money of the owner comes into a pocket.
    pub(crate) fn money(&mut self, to: Pocket, amount: Money) {
        let entry = |debit, credit, basis| Entry::new(debit, credit, amount, basis).expect("an amount");
        let came = entry(Pocket::Cash, Pocket::Suspense, Basis::Statement);
        let placed = entry(Pocket::Suspense, to, Basis::Placed);
        self.happen(Stream::Project(PROJECT), of(Event::Posted(vec![came, placed])));
    }

    /// Money moves between pockets.
    pub(crate) fn moves(&mut self, debit: Pocket, credit: Pocket, amount: Money, basis: Basis) {
        let entry = Entry::new(debit, credit, amount, basis).expect("an amount");
        self.happen(Stream::Project(PROJECT), of(Event::Posted(vec![entry])));
    }

    fn release(&mut self, no: u8) {
        if no > 1 {
            self.fund(no);
        }
        let price = self.project().stage(no).expect("a stage").price;
        self.moves(Pocket::Stage(no), Pocket::PayableFirm, price, Basis::Approved);
        self.moves(Pocket::PayableFirm, Pocket::Cash, price, Basis::Payout);
        self.works(stage::Event::Released { stage: no, basis: Basis::Approved });
    }

    /// Something happens, and the books still add up.
    pub(crate) fn happen(&mut self, stream: Stream, event: market::Event) {
        if let market::Event::Project(inner) = &event
            && let Event::Posted(entries) = &**inner
        {
            self.entries.extend(entries.iter().copied());
        }
        self.world.take(&Fact { stream, event }, self.now);
        ledger::audit(&self.entries).expect("every posting balances");
    }

    /// Somebody acts.
    pub(crate) fn act(&mut self, actor: Actor, act: Act) -> Result<(), Halt> {
        let before = self.entries.len();
        let orders = self.project().custody.payouts.len();
        let facts = decide(&self.world, actor, &Command::Project(PROJECT, Box::new(act)), self.now)?;
        facts.into_iter().for_each(|fact| self.happen(fact.stream, fact.event));
        self.every_payable_is_ordered(before, orders);
        Ok(())
    }

    /// Every posting into a payable pocket has its payout ordered beside it.
    fn every_payable_is_ordered(&self, entries: usize, orders: usize) {
        let payable = [Pocket::PayableFirm, Pocket::PayableOwner, Pocket::PayableFees];
        let posted = self.entries[entries..].iter().filter(|entry| payable.contains(&entry.credit));
        let mut posted: Vec<_> = posted.map(|entry| (entry.credit, entry.amount)).collect();
        let ordered = self.project().custody.payouts[orders..].iter();
        let mut ordered: Vec<_> = ordered.map(|payout| (payout.to.pocket(), payout.amount)).collect();
        posted.sort();
        ordered.sort();
        assert_eq!(posted, ordered, "what became payable is what was ordered out");
    }

    /// Why an act is refused.
    pub(crate) fn refused(&mut self, actor: Actor, act: Act) -> Refused {
        match self.act(actor, act) {
            Err(Halt::Refused(refusal)) => refusal.code,
            other => panic!("not refused: {other:?}"),
        }
    }

    /// Nobody acts: a minute before the deadline nothing happens, at it the default comes true.
    pub(crate) fn silence(&mut self, kind: WaitKind, subject: Subject, due: &str) {
        let key = WaitKey::new(kind, subject);
        self.now = self.at(due).plus_seconds(-MINUTE);
        assert_eq!(self.refused(Actor::Market, self.clock(&key)), Refused::NotDue, "{key} before {due}");
        self.now = self.at(due);
        self.act(Actor::Market, self.clock(&key)).expect("the default comes true");
    }

    /// The same, where the silent party was noticed on a second channel.
    pub(crate) fn noticed_silence(&mut self, kind: WaitKind, subject: Subject, due: &str) {
        let (wait, channel) = (WaitKey::new(kind, subject.clone()), Channel::Email);
        let proof = Proof::Recorded(self.now);
        self.act(Actor::Market, Act::RecordNotice { wait, channel, proof }).expect("notice recorded");
        self.silence(kind, subject, due);
    }

    pub(crate) fn clock(&self, key: &WaitKey) -> Act {
        Act::Default { wait: key.clone(), seed: Seed([7; 32]) }
    }

    pub(crate) fn at(&self, text: &str) -> At {
        self.calendar.read(text).expect("a moment")
    }

    pub(crate) fn project(&self) -> &Project {
        self.world.project(PROJECT).expect("the project")
    }

    pub(crate) fn balance(&self, pocket: Pocket) -> Money {
        self.project().custody.book.balance(pocket)
    }

    /// What the firm and the owner have been given so far, paid out or not.
    pub(crate) fn given(&self) -> (Money, Money) {
        let credits = |pocket| self.project().custody.book.turnover(pocket).1;
        (credits(Pocket::PayableFirm), credits(Pocket::PayableOwner))
    }

    /// What waits as this kind, if anything does.
    pub(crate) fn wait(&self, kind: WaitKind) -> Option<Wait> {
        let waits = self.project().waits(&Policy::fairwright(), &self.calendar);
        waits.into_iter().find(|wait| wait.key.kind == kind)
    }

    /// Who is waited for, and until when.
    pub(crate) fn waits_for(&self, kind: WaitKind) -> Option<(Party, String)> {
        let wait = self.wait(kind)?;
        Some((wait.who, self.calendar.written(wait.due)))
    }
}

fn charter(policy: Policy) -> Charter {
    let edition = Edition::try_from(policy).expect("a sound policy");
    let name = |text| Name::new(text).expect("a name");
    let custodian =
        Custodian { holder: name("City Bank"), licence: name("a licence"), may_say_escrow: false };
    let staff = BTreeSet::from([StaffId::from_bytes([5; 16])]);
    Charter { editions: BTreeMap::from([(1, edition)]), current: 1, custodian, staff }
}

fn posted() -> request::Event {
    let request = Request {
        district: code("310104"),
        estate: Name::new("Garden Court").expect("a name"),
        dwelling: Digest::of(b"a door"),
        kind: Dwelling::Old,
        area: 90,
        budget_low: Money::yuan(80_000),
        budget_high: Money::yuan(120_000),
        start_months: 0,
        wishes: None,
        evidence: Vec::new(),
    };
    request::Event::Posted { owner: OwnerId::from_bytes([2; 16]), policy: 1, request }
}

fn contract() -> Contract {
    let price = Money::yuan(100_000);
    let draft = Draft {
        firm: FIRM,
        price,
        prices: prices(price, &Policy::fairwright().custody).expect("stages"),
        bill: Digest::of(b"a bill"),
        funding: Funding::Each,
        start_payment: Money::ZERO,
        visit_half: Money::ZERO,
        days: 90,
        profile: code("national"),
        checklist: code("2025.1"),
        policy: 1,
        holder: Name::new("City Bank").expect("a name"),
    };
    let document = Digest::of(b"a contract");
    Contract {
        firm: FIRM,
        draft,
        document,
        aged: false,
        signed: Signatures::default(),
        countersigned: None,
        active: None,
        agreements: vec![],
    }
}

fn stages() -> Vec<Stage> {
    let stage = |(no, price): (u8, &Money)| Stage {
        no,
        price: *price,
        state: State::Unfunded,
        gate: (no == stage::GATED).then_some(Gate::Open),
        reports: Vec::new(),
        failures: 0,
        continued: 0,
        holds: Vec::new(),
        closed_doors: (0, 0),
    };
    (1..).zip(&contract().draft.prices.stages).map(stage).collect()
}

pub(crate) fn code(text: &str) -> Code {
    Code::new(text).expect("a code")
}

pub(crate) fn note() -> Note {
    Note::new("for the record").expect("a note")
}

/// A report of an hour with all that is needed, in order but for one item.
pub(crate) fn report(stand: &Stand, target: Target, bad: &str) -> FileReport {
    let read = |line: &guide::checklist::Item| {
        let (item, good) = (code(&line.id.0), line.id.0 != bad);
        match (&line.limit, line.kind) {
            (Some(limit), guide::checklist::Kind::Tol) => {
                let points = vec![limit.value_milli; usize::from(line.points)];
                Item { item, good: None, points }
            }
            _ => Item { item, good: Some(good), points: Vec::new() },
        }
    };
    let needed = items(stand.project(), target).into_iter().filter(|(_, needed)| *needed);
    let items = needed.map(|(line, _)| read(line)).collect();
    FileReport { target, items, minutes: 60, cost_to_fix: None, evidence: evidence(), note: None }
}

/// A photo of this name.
pub(crate) fn photo(of: &str) -> Evidence {
    Evidence { digest: Digest::of(of.as_bytes()), kind: EvidenceKind::Photo }
}

pub(crate) fn evidence() -> Vec<Evidence> {
    vec![Evidence { digest: Digest::of(b"a photo"), kind: EvidenceKind::Photo }]
}
