//! Stories of those who take part: the market is founded, owners, firms and supervisors come, the operator vets, and a
//! payment that nobody can place goes back. What it is not: a project's life.
#![expect(clippy::unwrap_used, reason = "a test may fail loudly")]

use ledger::Till;
use market::charter::{self, Custodian};
use market::text::{Code as Text, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::treasury::{self, Treasury, reference};
use market::{
    Actor, Aggregate, Code, Command, Event, Fact, FirmId, Halt, List, Need, OwnerId, StaffId, Stream,
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

    fn treasury(&self) -> &Treasury {
        self.world.treasury().unwrap().expect("it has had a line")
    }

    fn treasury_waits(&self) -> Vec<Wait> {
        let charter = self.world.charter().unwrap();
        self.world.aggregate(&Stream::Treasury).map_or_else(Vec::new, |treasury| treasury.waits(charter))
    }

    /// Unplaced, returning, bank; in yuan. The book must be sound.
    fn treasury_tills(&self) -> [i64; 3] {
        let book = &self.treasury().book;
        assert!(book.is_balanced() && book.overdrawn().is_empty(), "{:?}", book.balances());
        [Till::Unplaced, Till::Returning, Till::Bank].map(|till| book.balance(till).as_fen() / 100)
    }

    /// The wait that comes due first, comes due.
    fn clock(&mut self) {
        let wait = self.treasury_waits().into_iter().min_by_key(|wait| wait.due).expect("something waits");
        self.at = wait.due;
        self.does(Actor::Market, Command::Treasury(treasury::Command::Default { wait: wait.key })).unwrap();
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
    Command::Treasury(treasury::Command::RecordLine { line, reference, amount })
}

fn sent_back(id: &str, proof: &str) -> Command {
    Command::Treasury(treasury::Command::RecordReturn { line: line(id), proof: line(proof) })
}

fn ties(firms: &[FirmId]) -> supervisor::Profile {
    let districts = BTreeSet::from([text("310115")]);
    supervisor::Profile { districts, ties: firms.iter().copied().collect() }
}

fn supervisor_does(command: supervisor::Command) -> Command {
    Command::Supervisor(SUPERVISOR, command)
}

mod the_charter {
    use super::*;

    #[test]
    fn a_market_is_founded_once_by_the_person_named_in_it() {
        let mut market = Market::empty();
        let stranger = Actor::Operator(STRANGER);
        assert_eq!(market.refused(stranger, found(&Policy::fairwright())), Code::NotYours);
        assert_eq!(market.refused(Actor::Owner(OWNER), found(&Policy::fairwright())), Code::WrongRole);
        market.does(OPERATOR, found(&Policy::fairwright())).unwrap();
        assert_eq!(market.refused(OPERATOR, found(&Policy::fairwright())), Code::Exists);
    }

    #[test]
    fn nothing_happens_before_there_is_a_market() {
        let mut market = Market::empty();
        assert_eq!(market.refused(Actor::Firm(FIRM), register(FIRM, profile())), Code::Unknown);
        assert_eq!(market.refused(OPERATOR, adopt(&Policy::fairwright())), Code::Unknown);
    }

    #[test]
    fn a_policy_of_the_lab_never_governs_people() {
        let mut market = Market::empty();
        assert_eq!(market.refused(OPERATOR, found(&Policy::traditional())), Code::OutOfRange);
    }

    #[test]
    fn a_policy_out_of_range_is_refused_and_says_why() {
        let mut harsh = Policy::fairwright();
        harsh.custody.start_payment = 1_500;
        let Err(Halt::Refused(refusal)) =
            market::decide(&World::whole(), OPERATOR, &found(&harsh), At::seconds(0))
        else {
            panic!("a start payment of 15 % must be refused")
        };
        let why = refusal.details.iter().find(|(name, _)| *name == "why");
        assert!(format!("{why:?}").contains("custody.start_payment"), "{why:?}");
    }

    #[test]
    fn the_next_policy_governs_new_projects_and_the_old_one_stays_for_the_old() {
        let mut market = Market::founded();
        let mut next = Policy::fairwright();
        assert_eq!(market.refused(OPERATOR, adopt(&next)), Code::OutOfRange, "not the next version");
        next.version += 1;
        assert_eq!(market.refused(Actor::Operator(STRANGER), adopt(&next)), Code::NotYours);
        market.does(OPERATOR, adopt(&next)).unwrap();
        let charter = market.world.charter().unwrap();
        assert_eq!(charter.now().unwrap().policy, next);
        assert_eq!(charter.edition(next.version - 1).unwrap().policy, Policy::fairwright());
    }

    #[test]
    fn a_person_taken_on_may_act_for_the_operator() {
        let mut market = Market::founded();
        let hire = || Command::Charter(charter::Command::Hire { staff: STRANGER });
        assert_eq!(market.refused(Actor::Operator(STRANGER), hire()), Code::NotYours);
        market.does(OPERATOR, hire()).unwrap();
        assert_eq!(market.refused(OPERATOR, hire()), Code::AlreadyDone);
        let named = Custodian { holder: name("Second Bank"), ..custodian() };
        let renamed = Command::Charter(charter::Command::NameCustodian { custodian: named.clone() });
        market.does(Actor::Operator(STRANGER), renamed).unwrap();
        assert_eq!(market.world.charter().unwrap().custodian, named);
    }
}

mod owners_and_firms {
    use super::*;

    #[test]
    fn an_owner_registers_once_and_for_itself_alone() {
        let mut market = Market::founded();
        let registers = || Command::Owner(OWNER, owner::Command::Register);
        let another = Actor::Owner(OwnerId::from_bytes([0; 16]));
        assert_eq!(market.refused(another, registers()), Code::NotYours);
        assert_eq!(market.refused(Actor::Firm(FIRM), registers()), Code::WrongRole);
        market.does(Actor::Owner(OWNER), registers()).unwrap();
        assert_eq!(market.refused(Actor::Owner(OWNER), registers()), Code::Exists);
    }

    #[test]
    fn a_firm_takes_leads_once_it_is_vetted_and_has_a_deposit() {
        let mut market = Market::with_firm();
        assert_eq!(market.firms_in_pudong(), 0, "registered");
        market.does(OPERATOR, vet()).unwrap();
        assert_eq!(market.firms_in_pudong(), 0, "vetted");
        market.does(OPERATOR, deposit("L-1")).unwrap();
        assert_eq!(market.firms_in_pudong(), 1, "with a deposit");
    }

    #[test]
    fn a_stranger_cannot_vet() {
        let mut market = Market::with_firm();
        assert_eq!(market.refused(Actor::Operator(STRANGER), vet()), Code::NotYours);
        for nobody in [Actor::Firm(FIRM), Actor::Owner(OWNER), Actor::Market] {
            assert_eq!(market.refused(nobody, vet()), Code::WrongRole, "{nobody:?}");
        }
    }

    #[test]
    fn a_vetting_without_a_document_is_none() {
        let mut market = Market::with_firm();
        let bare = firm::Command::Vet { note: note("looks honest"), evidence: Vec::new() };
        assert_eq!(market.refused(OPERATOR, Command::Firm(FIRM, bare)), Code::EvidenceNeeded);
    }

    #[test]
    fn a_suspended_firm_takes_no_leads_until_it_is_restored() {
        let mut market = Market::with_firm();
        market.admit_firm();
        let suspend = || Command::Firm(FIRM, firm::Command::Suspend { reason: note("threats") });
        market.does(OPERATOR, suspend()).unwrap();
        assert_eq!(market.firms_in_pudong(), 0);
        assert_eq!(market.refused(OPERATOR, suspend()), Code::AlreadyDone);
        market.does(OPERATOR, Command::Firm(FIRM, firm::Command::Restore)).unwrap();
        assert_eq!(market.firms_in_pudong(), 1);
    }

    #[test]
    fn a_firm_that_changes_its_persons_is_vetted_anew_but_not_for_a_crew_more() {
        let mut market = Market::with_firm();
        market.admit_firm();
        market.does(Actor::Firm(FIRM), amend(firm::Profile { crews: 3, ..profile() })).unwrap();
        assert_eq!(market.firms_in_pudong(), 1);
        let principals = BTreeSet::from([Digest::of(b"another account")]);
        market.does(Actor::Firm(FIRM), amend(firm::Profile { principals, ..profile() })).unwrap();
        assert_eq!(market.firms_in_pudong(), 0);
    }

    #[test]
    fn a_firm_speaks_for_itself_alone() {
        let mut market = Market::with_firm();
        assert_eq!(market.refused(Actor::Firm(OTHER), amend(profile())), Code::NotYours);
        assert_eq!(market.refused(Actor::Firm(FIRM), register(FIRM, profile())), Code::Exists);
        assert_eq!(market.refused(Actor::Firm(FIRM), register(OTHER, profile())), Code::NotYours);
    }

    #[test]
    fn a_profile_that_cannot_be_true_is_refused() {
        let wrong = [
            ("no district", firm::Profile { districts: BTreeSet::new(), ..profile() }, Code::OutOfRange),
            (
                "no such district",
                firm::Profile { districts: BTreeSet::from([text("999999")]), ..profile() },
                Code::NotInGuide,
            ),
            (
                "a whole city",
                firm::Profile { districts: BTreeSet::from([text("310000")]), ..profile() },
                Code::NotInGuide,
            ),
            ("no crew", firm::Profile { crews: 0, ..profile() }, Code::OutOfRange),
            ("for nothing", firm::Profile { budget_low: Money::ZERO, ..profile() }, Code::OutOfRange),
            ("low above high", firm::Profile { budget_high: Money::yuan(1), ..profile() }, Code::OutOfRange),
            (
                "a cap below zero",
                firm::Profile { monthly_cap: Money::fen(-1), ..profile() },
                Code::OutOfRange,
            ),
            (
                "nobody behind it",
                firm::Profile { principals: BTreeSet::new(), ..profile() },
                Code::OutOfRange,
            ),
        ];
        for (what, profile, code) in wrong {
            let mut market = Market::founded();
            assert_eq!(market.refused(Actor::Firm(FIRM), register(FIRM, profile)), code, "{what}");
        }
    }
}

mod supervisors {
    use super::*;

    fn admitted() -> Market {
        let mut market = Market::founded();
        let register = supervisor::Command::Register { profile: ties(&[OTHER]) };
        market.does(Actor::Supervisor(SUPERVISOR), supervisor_does(register)).unwrap();
        market
            .does(OPERATOR, supervisor_does(supervisor::Command::Admit { note: note("licence seen") }))
            .unwrap();
        market
    }

    #[test]
    fn a_supervisor_is_drawn_only_while_admitted() {
        let mut market = admitted();
        assert_eq!(market.supervisors_in_pudong(), 1);
        let suspend = || supervisor_does(supervisor::Command::Suspend { reason: note("took a gift") });
        assert_eq!(market.refused(Actor::Operator(STRANGER), suspend()), Code::NotYours);
        market.does(OPERATOR, suspend()).unwrap();
        assert_eq!(market.supervisors_in_pudong(), 0);
        assert_eq!(market.refused(OPERATOR, suspend()), Code::AlreadyDone);
    }

    #[test]
    fn who_drops_a_tie_is_admitted_anew_and_who_adds_one_is_not() {
        let mut market = admitted();
        let amend = |firms: &[FirmId]| supervisor_does(supervisor::Command::Amend { profile: ties(firms) });
        market.does(Actor::Supervisor(SUPERVISOR), amend(&[OTHER, FIRM])).unwrap();
        assert_eq!(market.supervisors_in_pudong(), 1);
        market.does(Actor::Supervisor(SUPERVISOR), amend(&[FIRM])).unwrap();
        assert_eq!(market.supervisors_in_pudong(), 0);
    }

    #[test]
    fn drawn_visits_fill_a_day_and_old_days_are_forgotten() {
        let mut market = admitted();
        for day in [100, 100, 93, 108] {
            let drawn = Event::Supervisor(supervisor::Event::Drawn { day });
            market.world.take(&Fact { stream: Stream::Supervisor(SUPERVISOR), event: drawn }, market.at);
            if day == 93 {
                let them = market.world.supervisor(SUPERVISOR).unwrap();
                assert!(them.is_free(FIRM, 100, 3) && !them.is_free(FIRM, 100, 2));
                assert!(!them.is_free(OTHER, 101, 3), "tied");
            }
        }
        let days: Vec<i64> = market.world.supervisor(SUPERVISOR).unwrap().visits.keys().copied().collect();
        assert_eq!(days, [108]);
    }
}

mod statement_lines {
    use super::*;

    #[test]
    fn a_top_up_finds_its_firm_however_the_reference_is_written() {
        let mut market = Market::with_firm();
        let written = reference(&FIRM.bytes(), 0).to_string().to_lowercase().replace('0', "O");
        market.does(OPERATOR, statement("B-1", &written, 500)).unwrap();
        assert_eq!(market.world.firm(FIRM).unwrap().free(), Money::yuan(500));
        assert_eq!(market.refused(OPERATOR, statement("B-1", &written, 500)), Code::AlreadyDone);
        assert_eq!(market.world.firm(FIRM).unwrap().free(), Money::yuan(500), "a repeat books nothing");
    }

    #[test]
    fn only_the_staff_records_lines() {
        let mut market = Market::with_firm();
        assert_eq!(market.refused(Actor::Firm(FIRM), statement("B-1", "x", 500)), Code::WrongRole);
        assert_eq!(market.refused(Actor::Operator(STRANGER), statement("B-1", "x", 500)), Code::NotYours);
        assert_eq!(market.refused(OPERATOR, statement("B-1", "x", 0)), Code::OutOfRange);
    }

    #[test]
    fn a_deposit_and_a_top_up_cannot_be_the_same_line() {
        let mut market = Market::with_firm();
        market.does(OPERATOR, deposit("B-1")).unwrap();
        let written = reference(&FIRM.bytes(), 0).to_string();
        assert_eq!(market.refused(OPERATOR, statement("B-1", &written, 10_000)), Code::AlreadyDone);
    }

    #[test]
    fn a_line_nobody_can_place_waits_is_ordered_back_and_goes() {
        let mut market = Market::founded();
        let nobodys = reference(&OTHER.bytes(), 0).to_string();
        market.does(OPERATOR, statement("B-1", "rent for March", 700)).unwrap();
        market.does(OPERATOR, statement("B-2", &nobodys, 300)).unwrap();
        assert_eq!(market.treasury_tills(), [1_000, 0, 1_000]);
        assert_eq!(market.refused(OPERATOR, statement("B-1", "rent for March", 700)), Code::AlreadyDone);
        market.clock();
        market.clock();
        assert_eq!(market.treasury_tills(), [0, 1_000, 1_000], "ordered back");
        market.does(OPERATOR, sent_back("B-1", "B-9")).unwrap();
        assert_eq!(market.refused(OPERATOR, sent_back("B-1", "B-10")), Code::AlreadyDone);
        assert_eq!(
            market.refused(OPERATOR, sent_back("B-2", "B-9")),
            Code::AlreadyDone,
            "one proof, one return"
        );
        assert_eq!(market.refused(OPERATOR, sent_back("B-3", "B-10")), Code::Unknown);
        market.does(OPERATOR, sent_back("B-2", "B-10")).unwrap();
        assert_eq!(market.treasury_tills(), [0, 0, 0], "gone");
        assert_eq!(market.treasury_waits(), Vec::new());
    }

    #[test]
    fn an_operator_may_send_back_before_the_clock_orders_it() {
        let mut market = Market::founded();
        market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
        market.does(OPERATOR, sent_back("B-1", "B-2")).unwrap();
        assert_eq!(market.treasury_tills(), [0, 0, 0]);
    }

    #[test]
    fn a_return_that_is_late_is_asked_for_every_day() {
        let mut market = Market::founded();
        market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
        market.clock();
        let first = market.treasury_waits().remove(0).due;
        market.clock();
        assert_eq!(market.treasury_waits().remove(0).due.since(first), 86_400);
        assert_eq!(market.treasury().unplaced.get(&line("B-1")).map(|it| it.late_days), Some(1));
    }

    #[test]
    fn a_default_belongs_to_the_clock_and_to_its_moment() {
        let mut market = Market::founded();
        market.does(OPERATOR, statement("B-1", "rent", 700)).unwrap();
        let wait = market.treasury_waits().remove(0);
        let default = || Command::Treasury(treasury::Command::Default { wait: wait.key.clone() });
        assert_eq!(market.refused(OPERATOR, default()), Code::WrongRole);
        assert_eq!(market.refused(Actor::Market, default()), Code::NotDue);
    }
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
    assert_eq!(facts.first().map(|fact| fact.stream), Some(Stream::Firm(FIRM)));
    let needs = [
        Need::Stream(Stream::Charter),
        Need::List(List::Line(line("B-1"))),
        Need::List(List::Reference(written)),
        Need::Stream(Stream::Firm(FIRM)),
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
