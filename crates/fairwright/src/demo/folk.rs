//! The demo's people: owners, firms, supervisors and the staff, with accounts to sign in as. What it is not: anybody; names
//! and addresses are made up.

use super::chance::Chance;
use super::names;
use super::place::{Place, said};
use market::charter::{self, Custodian};
use market::text::{Code, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::{Actor, Command, FirmId, OwnerId, StaffId, SupervisorId, firm, owner, statement, supervisor};
use rules::{At, Money, Policy};
use std::collections::BTreeSet;
use store::{Person, PersonId, Role, Vault};

const OWNERS: usize = 200;
const FIRMS: usize = 60;
const SUPERVISORS: usize = 14;

/// The people.
#[derive(Debug)]
pub(crate) struct Folk {
    /// The first of the staff.
    pub staff: StaffId,
    /// Owners.
    pub owners: Vec<OwnerId>,
    people: Vec<Person>,
    orders: Vec<(Actor, Command)>,
}

impl Folk {
    /// Everybody, from a seed.
    pub(crate) fn make(chance: &mut Chance, at: At) -> Option<Self> {
        let staff = StaffId::from_bytes(chance.id(at));
        let mut folk = Self { staff, owners: Vec::new(), people: Vec::new(), orders: Vec::new() };
        folk.found(at)?;
        (0..FIRMS).try_for_each(|n| folk.firm(chance, n, at))?;
        (0..SUPERVISORS).try_for_each(|n| folk.supervisor(chance, n, at))?;
        (0..OWNERS).try_for_each(|n| folk.owner(chance, n, at))?;
        Some(folk)
    }

    /// Brings everybody into a place.
    ///
    /// # Errors
    /// The first command that is refused, in words for whoever mends the demo.
    pub(crate) fn settle(&self, place: &mut impl Place, at: At) -> Result<(), String> {
        let give =
            |(actor, command): &(Actor, Command)| place.give(*actor, command, at).map_err(|why| said(&why));
        self.orders.iter().try_for_each(give)
    }

    /// Gives everybody an account.
    ///
    /// # Errors
    /// What the vault cannot keep.
    pub(crate) fn sign_up(&self, vault: &dyn Vault) -> Result<(), store::Failure> {
        self.people.iter().try_for_each(|person| vault.put_person(person).map(|_| ()))
    }

    fn found(&mut self, at: At) -> Option<()> {
        let custodian = Custodian {
            holder: Name::new("示范银行（演示，非真实机构）")?,
            licence: Name::new("DEMO-0000")?,
            may_say_escrow: false,
        };
        let (policy, staff) = (Policy::fairwright().written(), self.staff);
        self.people.push(person(staff, Role::Operator, "平台值班员", "ops@demo.invalid", at));
        self.order(Actor::Market, Command::Charter(charter::Command::Found { policy, custodian, staff }));
        Some(())
    }

    fn order(&mut self, actor: Actor, command: Command) {
        self.orders.push((actor, command));
    }

    fn firm(&mut self, chance: &mut Chance, n: usize, at: At) -> Option<()> {
        let id = FirmId::from_bytes(chance.id(at));
        let name = format!("{}{}", names::FIRM_HEAD[n % 20], names::FIRM_TAIL[n / 20]);
        self.people.push(person(id, Role::Firm, &name, &format!("firm{n}@demo.invalid"), at));
        let (actor, staff) = (Actor::Firm(id), Actor::Operator(self.staff));
        self.order(actor, Command::Firm(id, firm::Command::Register { profile: profile(chance, &name, n)? }));
        // A few firms wait for their vetting: the operator finds something to do.
        if n % 20 == 19 {
            return Some(());
        }
        let evidence = vec![Evidence { digest: Digest::of(name.as_bytes()), kind: EvidenceKind::Document }];
        let note = Note::new("营业执照、资质、保险与两处在施工地已核对。")?;
        self.order(staff, Command::Firm(id, firm::Command::Vet { note, evidence }));
        let line = Reference::new(&format!("DEP{n:012}"))?;
        self.order(
            staff,
            Command::Firm(id, firm::Command::RecordDeposit { amount: Money::yuan(20_000), line }),
        );
        let reference = statement::reference(&id.bytes(), 0);
        let (line, amount) =
            (Reference::new(&format!("TOP{n:012}"))?, Money::yuan(chance.between(10, 40) * 200));
        self.order(staff, Command::Statement(statement::Command::RecordLine { line, reference, amount }));
        Some(())
    }

    fn supervisor(&mut self, chance: &mut Chance, n: usize, at: At) -> Option<()> {
        let id = SupervisorId::from_bytes(chance.id(at));
        self.people.push(person(
            id,
            Role::Supervisor,
            &name(chance),
            &format!("supervisor{n}@demo.invalid"),
            at,
        ));
        let districts = names::DISTRICTS.iter().filter_map(|code| Code::new(code)).collect();
        let profile = supervisor::Profile { districts, ties: BTreeSet::new() };
        self.order(Actor::Supervisor(id), Command::Supervisor(id, supervisor::Command::Register { profile }));
        if n + 1 < SUPERVISORS {
            let note = Note::new("监理工程师证与从业记录已核对。")?;
            self.order(
                Actor::Operator(self.staff),
                Command::Supervisor(id, supervisor::Command::Admit { note }),
            );
        }
        Some(())
    }

    fn owner(&mut self, chance: &mut Chance, n: usize, at: At) -> Option<()> {
        let id = OwnerId::from_bytes(chance.id(at));
        self.people.push(person(id, Role::Owner, &name(chance), &format!("owner{n}@demo.invalid"), at));
        self.owners.push(id);
        self.order(Actor::Owner(id), Command::Owner(id, owner::Command::Register));
        Some(())
    }
}

fn name(chance: &mut Chance) -> String {
    format!("{}{}", chance.one(&names::FAMILY), chance.one(&names::GIVEN))
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
