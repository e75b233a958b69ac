//! A small market to tell stories in: one owner, one project, a few firms, one operator. What it is not: a double of
//! anything; every fact goes through `decide` and `take`.

use crate::forms::{draw, name, note, paper, profile, quote, reference, request, submit};
use market::charter::{self, Custodian};
use market::contract::{Contract, Countersign, Sign};
use market::dispatch::Accept;
use market::quote::Choose;
use market::request::{Confirm, Post, Qualify};
use market::survey::{ConfirmSurvey, Held, Propose};
use market::text::EvidenceKind;
use market::{
    Act, Actor, Aggregate, Code, Command, Fact, FirmId, Halt, OwnerId, Project, ProjectId, StaffId, Stream,
    Wait, WaitKind, World, firm, owner, statement,
};
use rules::lottery::Seed;
use rules::policy::Policy;
use rules::{At, Money};

pub(crate) const STAFF: StaffId = StaffId::from_bytes([1; 16]);
pub(crate) const OWNER: OwnerId = OwnerId::from_bytes([2; 16]);
pub(crate) const PROJECT: ProjectId = ProjectId::from_bytes([3; 16]);
pub(crate) const OPERATOR: Actor = Actor::Operator(STAFF);
pub(crate) const ME: Actor = Actor::Owner(OWNER);
pub(crate) const HOUR: i64 = 3_600;

/// Firm number n.
pub(crate) const fn firm_id(n: u8) -> FirmId {
    FirmId::from_bytes([100 + n; 16])
}

pub(crate) struct Market {
    pub(crate) world: World,
    pub(crate) journal: Vec<(Fact, At)>,
    pub(crate) at: At,
    /// The project that acts go to.
    pub(crate) project: ProjectId,
}

impl Market {
    /// Founded under the default policy, with its owner and so many firms; a Friday morning in Shanghai.
    pub(crate) fn with_firms(firms: u8) -> Self {
        Self::under(firms, |_| {})
    }

    pub(crate) fn under(firms: u8, change: impl FnOnce(&mut Policy)) -> Self {
        let (world, at) = (World::whole(), At::seconds(1_773_968_400));
        let mut market = Self { world, journal: Vec::new(), at, project: PROJECT };
        let mut policy = Policy::fairwright();
        change(&mut policy);
        let custodian =
            Custodian { holder: name("Bank of Trust"), licence: name("Z-1"), may_say_escrow: false };
        let found = charter::Command::Found { policy: policy.written(), custodian, staff: STAFF };
        market.does(OPERATOR, Command::Charter(found));
        market.does(ME, Command::Owner(OWNER, owner::Command::Register));
        (1..=firms).for_each(|n| market.admit(n, profile(n)));
        market
    }

    /// A firm registers, is vetted, deposits, and tops its balance up by 1,000 yuan.
    pub(crate) fn admit(&mut self, n: u8, profile: firm::Profile) {
        let id = firm_id(n);
        self.does(Actor::Firm(id), Command::Firm(id, firm::Command::Register { profile }));
        let (note, evidence) = (note("seen"), vec![paper(EvidenceKind::Document, n)]);
        self.does(OPERATOR, Command::Firm(id, firm::Command::Vet { note, evidence }));
        let line = reference(&format!("deposit-{n}"));
        let amount = Money::yuan(10_000);
        self.does(OPERATOR, Command::Firm(id, firm::Command::RecordDeposit { amount, line }));
        self.top_up(n, 1_000);
    }

    pub(crate) fn top_up(&mut self, n: u8, yuan: i64) {
        let to = statement::reference(&firm_id(n).bytes(), 0);
        let line = reference(&format!("top-up-{n}-{}", self.journal.len()));
        let line = statement::Command::RecordLine {
            line,
            reference: to,
            amount: Money::yuan(yuan),
            valued: None,
            sure: false,
        };
        self.does(OPERATOR, Command::Statement(line));
    }

    pub(crate) fn suspend(&mut self, n: u8) {
        let reason = note("insurance lapsed");
        self.does(OPERATOR, Command::Firm(firm_id(n), firm::Command::Suspend { reason }));
    }

    #[expect(clippy::needless_pass_by_value, reason = "stories read better without the ampersands")]
    pub(crate) fn does(&mut self, actor: Actor, command: Command) {
        if let Err(code) = self.tries(actor, &command) {
            panic!("{actor:?} may not {command:?}: {code:?}");
        }
    }

    fn tries(&mut self, actor: Actor, command: &Command) -> Result<(), Code> {
        let facts = match market::decide(&self.world, actor, command, self.at) {
            Ok(facts) => facts,
            Err(Halt::Refused(refusal)) => return Err(refusal.code),
            Err(Halt::Need(need)) => panic!("a whole world needs nothing: {need:?}"),
        };
        for fact in facts {
            self.world.take(&fact, self.at);
            self.journal.push((fact, self.at));
        }
        Ok(())
    }

    /// An act on the project that must succeed.
    pub(crate) fn act(&mut self, actor: Actor, act: Act) {
        self.does(actor, Command::Project(self.project, Box::new(act)));
    }

    /// An act on the project that must be refused; says why.
    pub(crate) fn refused(&mut self, actor: Actor, act: Act) -> Code {
        let known = self.journal.len();
        let code = self.tries(actor, &Command::Project(self.project, Box::new(act)));
        assert_eq!(self.journal.len(), known, "a refused command leaves nothing behind");
        code.expect_err("this must be refused")
    }

    pub(crate) fn project(&self) -> &Project {
        self.world.project(self.project).unwrap()
    }

    pub(crate) fn phase(&self) -> &'static str {
        self.project().phase.name()
    }

    pub(crate) fn contract(&self) -> &Contract {
        self.project().contract.as_ref().expect("a contract is drafted")
    }

    pub(crate) fn firm(&self, id: FirmId) -> &firm::Firm {
        self.world.firm(id).unwrap()
    }

    /// A firm's free balance, yuan.
    pub(crate) fn free(&self, id: FirmId) -> i64 {
        self.firm(id).free().as_fen() / 100
    }

    pub(crate) fn waits(&self) -> Vec<Wait> {
        let project = self.world.aggregate(&Stream::Project(self.project));
        project.map_or_else(Vec::new, |it: &Aggregate| it.waits(self.world.charter().unwrap()))
    }

    pub(crate) fn wait(&self, kind: WaitKind) -> Wait {
        let wait = self.waits().into_iter().find(|wait| wait.key.kind == kind);
        wait.unwrap_or_else(|| panic!("nothing waits as {kind}; phase {}", self.phase()))
    }

    /// Nobody acts until the first wait of this kind comes due.
    pub(crate) fn silence(&mut self, kind: WaitKind) {
        let wait = self.wait(kind);
        self.at = self.at.max(wait.due);
        self.act(Actor::Market, Act::Default { wait: wait.key, seed: Seed([9; 32]) });
    }

    /// The written moment, to compare deadlines with.
    pub(crate) fn written(&self, at: At) -> String {
        self.world.charter().unwrap().now().unwrap().calendar.written(at)
    }

    /// The firms that accepted and are not out.
    pub(crate) fn accepted(&self) -> Vec<FirmId> {
        let leads = self.project().leads.iter();
        leads.filter(|(_, lead)| lead.out.is_none() && lead.accepted.is_some()).map(|(id, _)| *id).collect()
    }

    /// The firms that are asked and have not answered.
    pub(crate) fn invited(&self) -> Vec<FirmId> {
        let leads = self.project().leads.iter();
        leads.filter(|(_, lead)| lead.out.is_none() && lead.accepted.is_none()).map(|(id, _)| *id).collect()
    }

    pub(crate) fn posted(mut self) -> Self {
        self.act(ME, Act::Post(Post { request: request() }));
        self
    }

    /// A posted request is confirmed; nobody of the operator acts, the clock qualifies and draws.
    pub(crate) fn silence_until_drawn(&mut self) {
        self.act(Actor::Market, Act::Confirm(Confirm {}));
        self.silence(WaitKind::Qualify);
        self.silence(WaitKind::Draw);
    }

    pub(crate) fn qualified(self) -> Self {
        let mut market = self.posted();
        market.act(Actor::Market, Act::Confirm(Confirm {}));
        market.act(OPERATOR, Act::Qualify(Qualify { fit: true, reason: None }));
        market
    }

    pub(crate) fn drawn(self) -> Self {
        let mut market = self.qualified();
        market.act(OPERATOR, draw(1));
        market
    }

    /// Every invited firm accepts.
    pub(crate) fn quoting(self) -> Self {
        let mut market = self.drawn();
        market.all_accept();
        market
    }

    pub(crate) fn all_accept(&mut self) {
        for id in self.invited() {
            self.act(Actor::Firm(id), Act::Accept(Accept {}));
        }
    }

    /// Every firm has measured.
    pub(crate) fn surveyed(self) -> Self {
        let mut market = self.quoting();
        market.accepted().into_iter().for_each(|id| market.survey(id));
        market
    }

    pub(crate) fn appointment(&mut self, id: FirmId) {
        let time = self.at.plus_seconds(HOUR);
        self.act(Actor::Firm(id), Act::ProposeSurvey(Propose { time }));
        self.act(ME, Act::ConfirmSurvey(ConfirmSurvey { firm: id }));
    }

    pub(crate) fn survey(&mut self, id: FirmId) {
        self.appointment(id);
        self.at = self.at.plus_seconds(HOUR);
        self.act(Actor::Firm(id), Act::HoldSurvey(Held {}));
    }

    /// Every firm has quoted: the quotes are open.
    pub(crate) fn choosing(self) -> Self {
        let mut market = self.surveyed();
        let firms = market.accepted();
        firms.into_iter().zip(1..).for_each(|(id, k)| market.act(Actor::Firm(id), submit(quote(k))));
        market
    }

    pub(crate) fn signing(self) -> Self {
        let mut market = self.choosing();
        let firm = market.accepted()[0];
        market.act(ME, Act::Choose(Choose { firm, funding: None }));
        market
    }

    pub(crate) fn cooling_off(self) -> Self {
        let mut market = self.signing();
        market.sign(ME, false);
        let firm = market.contract().firm;
        market.sign(Actor::Firm(firm), false);
        market.act(OPERATOR, Act::Countersign(Countersign {}));
        market
    }

    pub(crate) fn sign(&mut self, actor: Actor, aged: bool) {
        let document = self.contract().document;
        self.act(actor, Act::Sign(Sign { document, aged }));
    }
}
