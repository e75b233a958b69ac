//! A market with an owner, three firms and a supervisor, each with a browser, and a project that is brought as far as a story
//! needs. What it is not: a double; every step is a command to the store, and the profiles are registered through their forms.

use crate::kit::{Browser, Market};
use axum::http::StatusCode;
use market::contract::{Countersign, Sign};
use market::dispatch::{Accept, Draw};
use market::inspection::{Arrive, Assign, Target};
use market::quote::{Choose, Quote, Submit};
use market::request::{Confirm, Dwelling, Post, Qualify, Request};
use market::stage::{Start, SubmitStage};
use market::survey::{ConfirmSurvey, Held, Propose};
use market::text::{Code, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::{
    Act, Actor, Aggregate, Command, FirmId, OwnerId, Project, ProjectId, StaffId, Stream, SupervisorId, firm,
    statement, supervisor,
};
use rules::bill::{Bill, Line};
use rules::lottery::Seed;
use rules::{At, Money};

/// Where the project is, to the door.
pub(crate) const ADDRESS: &str = "花园路12号3-401";
pub(crate) const HOUR: i64 = 3_600;
pub(crate) const DAY: i64 = 24 * HOUR;

pub(crate) struct Stand {
    pub(crate) market: Market,
    pub(crate) firms: Vec<Browser>,
    pub(crate) supervisor: Browser,
    pub(crate) project: ProjectId,
}

/// What a firm types to register: in Pudong, of its own owner.
pub(crate) fn profile(n: usize) -> Vec<(&'static str, String)> {
    [
        ("name", format!("诚信装饰{n}")),
        ("districts", "310115".into()),
        ("crews", "3".into()),
        ("budget-low", "50,000".into()),
        ("budget-high", "300,000".into()),
        ("monthly-cap", "2,000".into()),
        ("bank-account", format!("6222 0000 {n}")),
        ("legal-representative", format!("王{n}")),
        ("principal-phone", format!("1380000000{n}")),
    ]
    .to_vec()
}

/// Fields as the kit wants them.
pub(crate) fn typed<'a>(fields: &'a [(&'static str, String)]) -> Vec<(&'a str, &'a str)> {
    fields.iter().map(|(name, value)| (*name, value.as_str())).collect()
}

pub(crate) fn paper(kind: EvidenceKind, n: u8) -> Evidence {
    Evidence { digest: Digest::of(&[n]), kind }
}

impl Stand {
    /// Everybody has joined; the firms are vetted and have money; the supervisor is admitted.
    pub(crate) async fn open() -> Self {
        let (market, _) = Market::founded().await;
        market.join("owner", "李娜", "owner@example.com").await;
        let supervisor = market.join("supervisor", "赵监理", "supervisor@example.com").await;
        let mut firms = Vec::new();
        for n in 1..=3 {
            firms.push(market.join("firm", "张三", &format!("firm{n}@example.com")).await);
        }
        let project = ProjectId::from_bytes([7; 16]);
        let mut stand = Self { market, firms, supervisor, project };
        for n in 1..=3 {
            stand.admit(n).await;
        }
        stand.admit_supervisor().await;
        stand
    }

    /// Registers through the form; vetted, with a deposit and 1,000 yuan.
    async fn admit(&mut self, n: usize) {
        let page = self.firms[n - 1].get("/firm/profile").await;
        let answer = self.firms[n - 1].send(&page, "form[action$='/register']", &typed(&profile(n))).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "firm {n} registers: {}", answer.text());
        let (id, digit) = (self.firm(n), u8::try_from(n).unwrap());
        let evidence = vec![paper(EvidenceKind::Document, digit)];
        let note = Note::new("看过执照").unwrap();
        self.run(self.staff(), Command::Firm(id, firm::Command::Vet { note, evidence })).await;
        let line = Reference::new(&format!("deposit-{n}")).unwrap();
        let amount = Money::yuan(10_000);
        self.run(self.staff(), Command::Firm(id, firm::Command::RecordDeposit { amount, line })).await;
        self.receive(statement::reference(&id.bytes(), 0), Money::yuan(1_000), &format!("top-up-{n}")).await;
    }

    async fn admit_supervisor(&mut self) {
        let page = self.supervisor.get("/supervisor/profile").await;
        let answer =
            self.supervisor.send(&page, "form[action$='/register']", &[("districts", "310115")]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "the supervisor registers: {}", answer.text());
        let note = Note::new("看过证书").unwrap();
        let id = self.watcher();
        self.run(self.staff(), Command::Supervisor(id, supervisor::Command::Admit { note })).await;
    }

    /// Money comes in under a reference.
    pub(crate) async fn receive(&self, reference: Reference, amount: Money, line: &str) {
        let line = Reference::new(line).unwrap();
        let line = statement::Command::RecordLine { line, reference, amount, valued: None, sure: false };
        self.run(self.staff(), Command::Statement(line)).await;
    }

    pub(crate) async fn run(&self, actor: Actor, command: Command) {
        let said = format!("{command:?}");
        let done = self.market.app.run(self.market.app.id(), actor, command).await;
        assert!(done.is_ok(), "{actor:?} may not {said}: {:?}", done.err());
    }

    pub(crate) async fn act(&self, actor: Actor, act: Act) {
        self.run(actor, Command::Project(self.project, Box::new(act))).await;
    }

    fn person(&self, email: &str) -> [u8; 16] {
        self.market.app.vault().find_by_email(email).unwrap().unwrap().id.0
    }

    pub(crate) fn firm(&self, n: usize) -> FirmId {
        FirmId::from_bytes(self.person(&format!("firm{n}@example.com")))
    }

    pub(crate) fn watcher(&self) -> SupervisorId {
        SupervisorId::from_bytes(self.person("supervisor@example.com"))
    }

    pub(crate) fn staff(&self) -> Actor {
        Actor::Operator(StaffId::from_bytes(self.person("op@example.com")))
    }

    pub(crate) fn me(&self) -> Actor {
        Actor::Owner(OwnerId::from_bytes(self.person("owner@example.com")))
    }

    pub(crate) fn project(&self) -> Project {
        match self.market.app.store().aggregate(&Stream::Project(self.project)).unwrap() {
            Some(Aggregate::Project(project)) => project,
            other => panic!("there is no project: {other:?}"),
        }
    }

    pub(crate) fn path(&self, page: &str) -> String {
        format!("/projects/{}{page}", self.project)
    }

    /// Moves the clock, a moment at a time so that sessions stay alive.
    pub(crate) fn wait(&self, seconds: i64) {
        self.market.turn(seconds);
    }

    fn now(&self) -> At {
        self.market.app.now()
    }

    /// Posted and qualified: the draw is the operator's.
    pub(crate) async fn qualified() -> Self {
        let stand = Self::open().await;
        stand.act(stand.me(), Act::Post(Post { request: request() })).await;
        stand.market.app.vault().put_address(stand.project, ADDRESS).unwrap();
        stand.act(Actor::Market, Act::Confirm(Confirm {})).await;
        stand.act(stand.staff(), Act::Qualify(Qualify { fit: true, reason: None })).await;
        stand
    }

    /// A photo that somebody brought to the project; its line of evidence.
    pub(crate) fn photo(&self, email: &str) -> String {
        let (vault, owner) = (self.market.app.vault(), store::PersonId(self.person(email)));
        let (bytes, now) = (b"\xff\xd8\xff\xd9", self.now());
        let file = vault.put_file("image/jpeg", owner, Some(self.project), bytes, now).unwrap();
        format!("photo:{}", file.digest)
    }

    /// Posted, qualified, drawn: all three firms are invited.
    pub(crate) async fn invited() -> Self {
        let stand = Self::qualified().await;
        stand.act(stand.staff(), Act::Draw(Draw { seed: Seed([1; 32]) })).await;
        stand
    }

    /// All accepted; the quoting runs.
    pub(crate) async fn accepted() -> Self {
        let stand = Self::invited().await;
        for n in 1..=3 {
            stand.act(Actor::Firm(stand.firm(n)), Act::Accept(Accept {})).await;
        }
        stand
    }

    /// All three measured.
    pub(crate) async fn surveyed() -> Self {
        let stand = Self::accepted().await;
        for n in 1..=3 {
            let firm = stand.firm(n);
            let time = stand.now().plus_seconds(DAY);
            stand.act(Actor::Firm(firm), Act::ProposeSurvey(Propose { time })).await;
            stand.act(stand.me(), Act::ConfirmSurvey(ConfirmSurvey { firm })).await;
        }
        stand.wait(DAY);
        for n in 1..=3 {
            stand.act(Actor::Firm(stand.firm(n)), Act::HoldSurvey(Held {})).await;
        }
        stand
    }

    /// Firm 1 is chosen; the contract waits for signatures.
    pub(crate) async fn chosen() -> Self {
        let stand = Self::surveyed().await;
        for n in 1..=3 {
            let quote = Act::Quote(Submit { quote: quote(n) });
            stand.act(Actor::Firm(stand.firm(n)), quote).await;
        }
        let choose = Choose { firm: stand.firm(1), funding: None };
        stand.act(stand.me(), Act::Choose(choose)).await;
        stand
    }

    /// Firm 1's contract is active and stage 1 is funded.
    pub(crate) async fn funded() -> Self {
        let stand = Self::chosen().await;
        let document = stand.project().contract.unwrap().document;
        let sign = || Act::Sign(Sign { document, aged: false });
        stand.act(stand.me(), sign()).await;
        stand.act(Actor::Firm(stand.firm(1)), sign()).await;
        stand.act(stand.staff(), Act::Countersign(Countersign {})).await;
        stand.wait(6 * DAY);
        web::tick(&stand.market.app).await.unwrap();
        let asked = stand.project().custody.fundings[0].clone();
        stand.receive(asked.reference, asked.amount, "funding-1").await;
        stand
    }

    /// Stage 1 is submitted and the supervisor drawn.
    pub(crate) async fn drawn() -> Self {
        let stand = Self::funded().await;
        let firm = Actor::Firm(stand.firm(1));
        stand.act(firm, Act::Start(Start { stage: 1 })).await;
        let evidence = vec![paper(EvidenceKind::Photo, 9)];
        stand.act(firm, Act::Submit(SubmitStage { stage: 1, gate: false, evidence })).await;
        let assign = Assign { target: Target::Stage(1), seed: Seed([2; 32]) };
        stand.act(stand.staff(), Act::Assign(assign)).await;
        stand
    }

    /// The supervisor is on site.
    pub(crate) async fn on_site() -> Self {
        let stand = Self::drawn().await;
        let arrive = Act::Arrive(Arrive { target: Target::Stage(1) });
        stand.act(Actor::Supervisor(stand.watcher()), arrive).await;
        stand
    }

    /// Signs somebody in anew: whoever has just signed in has proved itself for ten minutes.
    pub(crate) async fn sign_in(&self, email: &str) -> Browser {
        let mut browser = self.market.browser();
        let page = browser.get("/sign-in").await;
        let page = browser.send(&page, "form[action='/sign-in']", &[("email", email)]).await;
        let code = self.market.code_to(email).await;
        let answer = browser.send(&page, "form[action='/sign-in/code']", &[("code", &code)]).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{email} signs in: {}", answer.text());
        browser
    }
}

fn request() -> Request {
    Request {
        district: Code::new("310115").unwrap(),
        estate: Name::new("滨江花园").unwrap(),
        dwelling: Digest::of(b"dwelling"),
        kind: Dwelling::Old,
        area: 90,
        budget_low: Money::yuan(100_000),
        budget_high: Money::yuan(150_000),
        start_months: 2,
        wishes: Some(Note::new("开放式厨房").unwrap()),
        evidence: vec![paper(EvidenceKind::Photo, 1), paper(EvidenceKind::Plan, 2)],
    }
}

/// Firm n's quote on three places of the template; its material tells whose it is.
pub(crate) fn quote(n: usize) -> Quote {
    let places = market::quote::template(&guide::Guide::built_in().catalogue, 90).into_iter().take(3);
    let line = |(item, room)| Line {
        item,
        room,
        quantity_milli: 100_000,
        unit_price: Money::yuan(i64::try_from(n).unwrap() * 400),
        material: format!("牌子{n}"),
        comparable: true,
        ..Line::default()
    };
    Quote { bill: Bill { lines: places.map(line).collect() }, days: 75, design: None, drawings: Vec::new() }
}
