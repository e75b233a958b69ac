//! The demo's people: owners, firms, supervisors and the staff, with accounts to sign in as, and the day each of them came.
//! What it is not: anybody; names and addresses are made up.

use super::album::{paper, papers};
use super::chance::Chance;
use super::hours::{by_day, in_office};
use super::names;
use super::place::Given;
use market::charter::{self, Custodian};
use market::text::{Code, Digest, EvidenceKind, Name, Note, Reference};
use market::{Actor, Command, FirmId, OwnerId, StaffId, SupervisorId, firm, owner, statement, supervisor};
use rules::{At, Money, Policy};
use std::collections::BTreeSet;
use store::{Person, PersonId, Role, Vault};

const OWNERS: usize = 200;
const FIRMS: usize = 60;
/// Firms that were there from the beginning; the others came one after another.
const FIRST_FIRMS: usize = 36;
/// Firms, the last to come, that the operator has yet to vet.
const UNVETTED: usize = 3;
const SUPERVISORS: usize = 14;
const DAY: i64 = 86_400;

/// The people.
#[derive(Debug)]
pub(crate) struct Folk {
    /// The first of the staff.
    pub staff: StaffId,
    /// Owners. Those who have a project join when they post it.
    pub owners: Vec<OwnerId>,
    /// What everybody else did on coming, in order of time.
    pub arrivals: Vec<Given>,
    people: Vec<Person>,
    founded: At,
    now: At,
}

impl Folk {
    /// Everybody, from a seed; the first so many owners have projects.
    pub(crate) fn make(chance: &mut Chance, founded: At, now: At, projects: usize) -> Option<Self> {
        let staff = StaffId::from_bytes(chance.id(founded));
        let (owners, arrivals, people) = (Vec::new(), Vec::new(), Vec::new());
        let mut folk = Self { staff, owners, arrivals, people, founded, now };
        folk.found()?;
        (0..SUPERVISORS).try_for_each(|n| folk.supervisor(chance, n))?;
        (0..FIRMS).try_for_each(|n| folk.firm(chance, n))?;
        (0..OWNERS).for_each(|n| folk.owner(chance, n, n < projects));
        folk.stray()?;
        folk.arrivals.sort_by_key(|arrival| arrival.at);
        Some(folk)
    }

    /// Gives everybody an account; an owner with a project has it since then.
    ///
    /// # Errors
    /// What the vault cannot keep.
    pub(crate) fn sign_up(
        &self,
        vault: &dyn Vault,
        since: impl Fn(PersonId) -> Option<At>,
    ) -> Result<(), store::Failure> {
        let dated = |person: &Person| {
            let created = since(person.id).unwrap_or(person.created);
            vault.put_person(&Person { created, ..person.clone() })?;
            let shown = papers().filter(|_| person.role == Role::Firm);
            shown.into_iter().try_for_each(|(mime, bytes)| {
                vault.put_file(mime, person.id, None, bytes, created).map(|_| ())
            })
        };
        self.people.iter().try_for_each(dated)
    }

    fn arrive(&mut self, at: At, actor: Actor, command: Command) {
        self.arrivals.push(Given { actor, command, at });
    }

    fn found(&mut self) -> Option<()> {
        let custodian = Custodian {
            holder: Name::new("示范银行（演示，非真实机构）")?,
            licence: Name::new("DEMO-0000")?,
            may_say_escrow: false,
        };
        let (policy, staff, at) = (Policy::fairwright().written(), self.staff, self.founded);
        self.people.push(person(staff, Role::Operator, "平台值班员", "ops@demo.invalid", at));
        self.arrive(
            at,
            Actor::Market,
            Command::Charter(charter::Command::Found { policy, custodian, staff }),
        );
        Some(())
    }

    /// When the n-th firm registers.
    fn firm_comes(&self, chance: &mut Chance, n: usize) -> At {
        let (n, first, last) = (days(n), days(FIRST_FIRMS), days(FIRMS - UNVETTED));
        if n >= last {
            return by_day(self.now.plus_seconds((n - days(FIRMS)) * DAY / 3), chance);
        }
        let history = self.now.since(self.founded);
        let after =
            if n < first { DAY + n * DAY / 4 } else { (n - first) * (history - 40 * DAY) / (last - first) };
        by_day(self.founded.plus_seconds(after + DAY), chance)
    }

    fn firm(&mut self, chance: &mut Chance, n: usize) -> Option<()> {
        let at = self.firm_comes(chance, n);
        let id = FirmId::from_bytes(chance.id(at));
        let name = format!("{}{}", names::FIRM_HEAD[n % 20], names::FIRM_TAIL[n / 20]);
        self.people.push(person(id, Role::Firm, &name, &format!("firm{n}@demo.invalid"), at));
        let register = firm::Command::Register { profile: profile(chance, &name, n)? };
        self.arrive(at, Actor::Firm(id), Command::Firm(id, register));
        if n < FIRMS - UNVETTED { self.admit_firm(chance, id, n, at) } else { Some(()) }
    }

    /// Vetted, with its deposit and a first top-up.
    fn admit_firm(&mut self, chance: &mut Chance, id: FirmId, n: usize, at: At) -> Option<()> {
        let staff = Actor::Operator(self.staff);
        let vetted = in_office(at.plus_seconds(chance.between(1, 3) * DAY), chance);
        let evidence = vec![paper(EvidenceKind::Document)];
        let note = Note::new("营业执照、资质、保险与两处在施工地已核对。")?;
        self.arrive(vetted, staff, Command::Firm(id, firm::Command::Vet { note, evidence }));
        let paid = in_office(vetted.plus_seconds(chance.between(1, 30) * 3_600), chance);
        let (line, amount) = (Reference::new(&format!("DEP{n:012}"))?, Money::yuan(20_000));
        self.arrive(paid, staff, Command::Firm(id, firm::Command::RecordDeposit { amount, line }));
        let reference = statement::reference(&id.bytes(), 0);
        let (line, amount) =
            (Reference::new(&format!("TOP{n:012}"))?, Money::yuan(chance.between(10, 40) * 200));
        self.arrive(
            paid,
            staff,
            Command::Statement(statement::Command::RecordLine {
                line,
                reference,
                amount,
                valued: None,
                sure: false,
            }),
        );
        Some(())
    }

    fn supervisor(&mut self, chance: &mut Chance, n: usize) -> Option<()> {
        // The last has come now, and waits to be admitted.
        let is_new = n + 1 == SUPERVISORS;
        let day =
            if is_new { self.now.plus_seconds(-DAY) } else { self.founded.plus_seconds(days(n) * DAY / 6) };
        let at = by_day(day, chance);
        let id = SupervisorId::from_bytes(chance.id(at));
        let email = format!("supervisor{n}@demo.invalid");
        self.people.push(person(id, Role::Supervisor, &names::person(OWNERS + n), &email, at));
        let districts = names::DISTRICTS.iter().filter_map(|code| Code::new(code)).collect();
        let profile = supervisor::Profile { districts, ties: BTreeSet::new() };
        let register = supervisor::Command::Register { profile };
        self.arrive(at, Actor::Supervisor(id), Command::Supervisor(id, register));
        if !is_new {
            let note = Note::new("监理工程师证与从业记录已核对。")?;
            let admitted = in_office(at.plus_seconds(DAY), chance);
            let admit = supervisor::Command::Admit { note };
            self.arrive(admitted, Actor::Operator(self.staff), Command::Supervisor(id, admit));
        }
        Some(())
    }

    /// Somebody's transfer under a reference that is nobody's, in the last office hours before the visit.
    fn stray(&mut self) -> Option<()> {
        let (line, reference) = (Reference::new("BK000000000000042")?, Reference::new("装修首款")?);
        let amount = Money::yuan(3_000);
        let mut chance = Chance::new(0, 0);
        let open = (1..=6).map(|back| in_office(self.now.plus_seconds(-back * DAY / 2), &mut chance));
        let at = open.into_iter().find(|at| *at <= self.now)?;
        let record = statement::Command::RecordLine { line, reference, amount, valued: None, sure: false };
        self.arrive(at, Actor::Operator(self.staff), Command::Statement(record));
        Some(())
    }

    fn owner(&mut self, chance: &mut Chance, n: usize, has_project: bool) {
        let history = self.now.since(self.founded) / DAY;
        let at = by_day(self.founded.plus_seconds(chance.between(20, history - 2) * DAY), chance);
        let id = OwnerId::from_bytes(chance.id(at));
        self.people.push(person(id, Role::Owner, &names::person(n), &format!("owner{n}@demo.invalid"), at));
        self.owners.push(id);
        if !has_project {
            self.arrive(at, Actor::Owner(id), Command::Owner(id, owner::Command::Register));
        }
    }
}

fn days(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

fn person(id: impl Into<PersonId>, role: Role, name: &str, email: &str, created: At) -> Person {
    let (phone, language) = ("13800000000".into(), "zh".into());
    Person { id: id.into(), role, email: email.into(), name: name.into(), phone, language, created }
}

fn profile(chance: &mut Chance, name: &str, n: usize) -> Option<firm::Profile> {
    let first = names::DISTRICTS[n % 3];
    let second = *chance.one(&names::DISTRICTS);
    Some(firm::Profile {
        name: Name::new(name)?,
        districts: [first, second].iter().filter_map(|code| Code::new(code)).collect(),
        crews: u16::try_from(chance.between(2, 8)).ok()?,
        budget_low: Money::yuan(40_000),
        budget_high: Money::yuan(600_000),
        monthly_cap: Money::yuan(7_000),
        principals: (0..3).map(|part| Digest::of(format!("{name} {part}").as_bytes())).collect(),
    })
}
