//! Stories of those who take part: the market is founded, owners, firms and supervisors come, the operator vets, and a
//! payment that nobody can place goes back. What it is not: a project's life.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

mod owners_and_firms;
mod statement_lines;
mod supervisors;
mod the_charter;

use ledger::Till;
use market::charter::{self, Custodian};
use market::statement::{self, Unplaced, reference};
use market::text::{Code as Text, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::{
    Actor, Aggregate, Code, Command, Event, Fact, FirmId, Halt, LineId, List, Need, OwnerId, StaffId, Stream,
    SupervisorId, Wait, World, firm, owner, supervisor,
};
use rules::policy::Policy;
use rules::{At, Money};
use std::collections::BTreeSet;

const STAFF: StaffId = StaffId::from_bytes([1; 16]);
const STRANGER: StaffId = StaffId::from_bytes([2; 16]);
const FIRM: FirmId = FirmId::from_bytes([3; 16]);
const OTHER: FirmId = FirmId::from_bytes([4; 16]);
const OWNER: OwnerId = OwnerId::from_bytes([5; 16]);
const SUPERVISOR: SupervisorId = SupervisorId::from_bytes([6; 16]);
const OPERATOR: Actor = Actor::Operator(STAFF);

/// A market with its journal.
struct Market {
    world: World,
    journal: Vec<(Fact, At)>,
    at: At,
}

impl Market {
    fn empty() -> Self {
        Self { world: World::whole(), journal: Vec::new(), at: At::seconds(1_773_968_400) }
    }

    fn founded() -> Self {
        let mut market = Self::empty();
        market.does(OPERATOR, found(&Policy::fairwright())).unwrap();
        market
    }

    fn with_firm() -> Self {
        let mut market = Self::founded();
        market.does(Actor::Firm(FIRM), register(FIRM, profile())).unwrap();
        market
    }

    #[expect(clippy::needless_pass_by_value, reason = "stories read better without the ampersands")]
    fn does(&mut self, actor: Actor, command: Command) -> Result<Vec<Fact>, Code> {
        let facts = match market::decide(&self.world, actor, &command, self.at) {
            Ok(facts) => facts,
            Err(Halt::Refused(refusal)) => return Err(refusal.code),
            Err(Halt::Need(need)) => panic!("a whole world needs nothing: {need:?}"),
        };
        for fact in &facts {
            self.world.take(fact, self.at);
            self.journal.push((fact.clone(), self.at));
        }
        Ok(facts)
    }

    fn refused(&mut self, actor: Actor, command: Command) -> Code {
        self.does(actor, command).expect_err("this must be refused")
    }

    fn firms_in_pudong(&self) -> usize {
        self.world.list(&List::FirmsServing(text("310115"))).unwrap().len()
    }

    fn supervisors_in_pudong(&self) -> usize {
        self.world.list(&List::SupervisorsServing(text("310115"))).unwrap().len()
    }

    fn admit_firm(&mut self) {
        self.does(OPERATOR, vet()).unwrap();
        self.does(OPERATOR, deposit("L-deposit")).unwrap();
    }

    fn unplaced(&self, id: &str) -> Option<&Unplaced> {
        self.world.line(LineId::of(&line(id))).unwrap().unplaced()
    }

    /// What lines wait for, the first due first.
    fn line_waits(&self) -> Vec<(LineId, Wait)> {
        let charter = self.world.charter().unwrap();
        let of = |(stream, aggregate): (&Stream, &Aggregate)| match stream {
            Stream::Line(id) => aggregate.waits(charter).into_iter().map(|wait| (*id, wait)).collect(),
            _ => Vec::new(),
        };
        let mut waits: Vec<_> = self.world.aggregates().flat_map(of).collect();
        waits.sort_by_key(|(_, wait)| wait.due);
        waits
    }

    /// Unplaced, returning, bank, over all lines; in yuan. Every book must be sound.
    fn line_tills(&self) -> [i64; 3] {
        let books = self.world.aggregates().filter_map(|(_, aggregate)| match aggregate {
            Aggregate::Line(line) => Some(&line.book),
            _ => None,
        });
        books.fold([0; 3], |sums, book| {
            assert!(book.is_balanced() && book.overdrawn().is_empty(), "{:?}", book.balances());
            let here =
                [Till::Unplaced, Till::Returning, Till::Bank].map(|till| book.balance(till).as_fen() / 100);
            [sums[0] + here[0], sums[1] + here[1], sums[2] + here[2]]
        })
    }

    /// The wait that comes due first, comes due.
    fn clock(&mut self) {
        let (line, wait) = self.line_waits().into_iter().next().expect("something waits");
        self.at = wait.due;
        let default = statement::Command::Default { line, wait: wait.key };
        self.does(Actor::Market, Command::Statement(default)).unwrap();
    }
}

fn name(text: &str) -> Name {
    Name::new(text).unwrap()
}

fn text(text: &str) -> Text {
    Text::new(text).unwrap()
}

fn note(text: &str) -> Note {
    Note::new(text).unwrap()
}

fn line(text: &str) -> Reference {
    Reference::new(text).unwrap()
}

fn custodian() -> Custodian {
    Custodian { holder: name("First Bank"), licence: name("L-1"), may_say_escrow: true }
}

fn found(policy: &Policy) -> Command {
    Command::Charter(charter::Command::Found {
        policy: policy.written(),
        custodian: custodian(),
        staff: STAFF,
    })
}

fn adopt(policy: &Policy) -> Command {
    Command::Charter(charter::Command::Adopt { policy: policy.written() })
}

fn profile() -> firm::Profile {
    firm::Profile {
        name: name("Plumb and Level"),
        districts: BTreeSet::from([text("310115")]),
        crews: 2,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(500_000),
        monthly_cap: Money::yuan(7_000),
        principals: BTreeSet::from([Digest::of(b"an account")]),
    }
}

fn register(id: FirmId, profile: firm::Profile) -> Command {
    Command::Firm(id, firm::Command::Register { profile })
}

fn amend(profile: firm::Profile) -> Command {
    Command::Firm(FIRM, firm::Command::Amend { profile })
}

fn vet() -> Command {
    let paper = Evidence { digest: Digest::of(b"a licence"), kind: EvidenceKind::Document };
    Command::Firm(FIRM, firm::Command::Vet { note: note("licence seen"), evidence: vec![paper] })
}

fn deposit(id: &str) -> Command {
    Command::Firm(FIRM, firm::Command::RecordDeposit { amount: Money::yuan(10_000), line: line(id) })
}

fn statement(id: &str, written: &str, yuan: i64) -> Command {
    let (line, reference, amount) = (line(id), line(written), Money::yuan(yuan));
    Command::Statement(statement::Command::RecordLine { line, reference, amount, valued: None, sure: false })
}

fn sent_back(id: &str, proof: &str) -> Command {
    Command::Statement(statement::Command::RecordReturn { line: line(id), proof: line(proof) })
}

fn compensated(id: &str, proof: &str, fen: i64) -> Command {
    let (line, proof, amount) = (line(id), line(proof), Money::fen(fen));
    Command::Statement(statement::Command::RecordCompensation { line, proof, amount })
}

fn ties(firms: &[FirmId]) -> supervisor::Profile {
    let districts = BTreeSet::from([text("310115")]);
    supervisor::Profile { districts, ties: firms.iter().copied().collect() }
}

fn supervisor_does(command: supervisor::Command) -> Command {
    Command::Supervisor(SUPERVISOR, command)
}

#[test]
fn a_world_that_loads_as_it_goes_asks_for_what_it_needs_in_turn() {
    let market = Market::with_firm();
    let charter = market.world.aggregate(&Stream::Charter).cloned();
    let mut world = World::new();
    let written = reference(&FIRM.bytes(), 0);
    let command = statement("B-1", written.as_str(), 500);
    let mut asked = Vec::new();
    let facts = loop {
        match market::decide(&world, OPERATOR, &command, market.at) {
            Ok(facts) => break facts,
            Err(Halt::Refused(refusal)) => panic!("refused: {refusal:?}"),
            Err(Halt::Need(need)) => asked.push(need.clone()),
        }
        match asked.last().unwrap() {
            Need::Stream(Stream::Charter) => world.put(Stream::Charter, charter.clone()),
            Need::Stream(stream) => world.put(*stream, market.world.aggregate(stream).cloned()),
            Need::List(list) => world.put_list(list.clone(), market.world.list(list).unwrap()),
        }
    };
    assert_eq!(facts.first().map(|fact| fact.stream), Some(Stream::Line(LineId::of(&line("B-1")))));
    let needs = [
        Need::Stream(Stream::Charter),
        Need::Stream(Stream::Line(LineId::of(&line("B-1")))),
        Need::List(List::Reference(written)),
    ];
    assert_eq!(asked, needs);
}

#[test]
fn replaying_the_journal_gives_the_same_market() {
    let mut market = Market::with_firm();
    market.admit_firm();
    market.does(Actor::Owner(OWNER), Command::Owner(OWNER, owner::Command::Register)).unwrap();
    let register = supervisor::Command::Register { profile: ties(&[OTHER]) };
    market.does(Actor::Supervisor(SUPERVISOR), supervisor_does(register)).unwrap();
    market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
    market.clock();
    market.does(OPERATOR, sent_back("B-1", "B-2")).unwrap();
    let mut again = World::whole();
    for (fact, at) in &market.journal {
        let kept = serde_json::to_string(fact).unwrap();
        again.take(&serde_json::from_str(&kept).unwrap(), *at);
    }
    let all = |world: &World| world.aggregates().map(|(s, a)| (*s, a.clone())).collect::<Vec<_>>();
    assert_eq!(all(&again), all(&market.world));
    for (stream, aggregate) in all(&again) {
        let kept = serde_json::to_string(&aggregate).unwrap();
        assert_eq!(
            serde_json::from_str::<Aggregate>(&kept).unwrap(),
            aggregate,
            "a snapshot of {stream} reads back"
        );
    }
}
