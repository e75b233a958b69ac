//! A small market on any store: founded, with one firm, a clock and keys of its own.

use market::charter::{self, Custodian};
use market::text::{Code as Text, Digest, Evidence, EvidenceKind, Name, Note, Reference};
use market::{Actor, Code, Command, FirmId, Key, OwnerId, StaffId, firm, owner, statement};
use rules::policy::Policy;
use rules::{At, Money};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::{Answer, Done, Failure, Journal, Options, Order, Sqlite, Store};

pub const STAFF: StaffId = StaffId::from_bytes([1; 16]);
pub const OPERATOR: Actor = Actor::Operator(STAFF);
pub const FIRM: FirmId = FirmId::from_bytes([3; 16]);
/// 2026-03-20 09:00 in Shanghai.
pub const START: At = At::seconds(1_773_968_400);

/// A store with a clock.
pub struct Market {
    pub store: Journal,
    pub folder: Option<tempfile::TempDir>,
    clock: AtomicI64,
    keys: AtomicU64,
}

impl Market {
    pub fn in_memory() -> Self {
        Self::on(store::open_memory().unwrap(), None)
    }

    pub fn on_disk() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::on(Sqlite::open(folder.path(), Options::default()).unwrap(), Some(folder))
    }

    pub fn on(store: Journal, folder: Option<tempfile::TempDir>) -> Self {
        Self { store, folder, clock: AtomicI64::new(START.as_seconds()), keys: AtomicU64::new(1) }
    }

    /// The same files, opened anew.
    pub fn reopened(self) -> Self {
        let Self { store, folder, clock, keys } = self;
        drop(store);
        let store = Sqlite::open(folder.as_ref().unwrap().path(), Options::default()).unwrap();
        Self { store, folder, clock, keys }
    }

    pub fn now(&self) -> At {
        At::seconds(self.clock.load(Ordering::Relaxed))
    }

    pub fn set(&self, at: At) {
        self.clock.store(at.as_seconds(), Ordering::Relaxed);
    }

    pub fn later(&self, hours: i64) {
        self.set(self.now().plus_seconds(hours * 3_600));
    }

    pub fn next_key(&self) -> Key {
        key(self.keys.fetch_add(1, Ordering::Relaxed))
    }

    pub fn order(&self, key: Key, actor: Actor, command: Command) -> Answer {
        self.store.execute(Order { key, actor, command, at: self.now() })
    }

    pub fn does(&self, actor: Actor, command: Command) -> Done {
        self.order(self.next_key(), actor, command).unwrap()
    }

    pub fn refused(&self, actor: Actor, command: Command) -> Code {
        match self.order(self.next_key(), actor, command) {
            Err(Failure::Refused(refusal)) => refusal.code,
            other => panic!("this must be refused: {other:?}"),
        }
    }

    pub fn found(self) -> Self {
        self.does(OPERATOR, found());
        self
    }

    pub fn with_firm(self) -> Self {
        let market = self.found();
        market.does(Actor::Firm(FIRM), register(FIRM));
        market
    }

    /// Everything a market of parties does: for what must hold after any history.
    pub fn with_history(self) -> Self {
        let market = self.with_firm();
        market.does(OPERATOR, vet());
        market.does(OPERATOR, deposit("L-deposit"));
        market.does(Actor::Owner(owner_id(7)), register_owner(7));
        for n in 0..5 {
            market.later(1);
            market.does(OPERATOR, statement(&format!("L-{n}"), &reference(FIRM), 1_000));
            market.does(OPERATOR, statement(&format!("L-lost-{n}"), "no idea", 10));
        }
        market.does(Actor::Firm(FIRM), withdraw(300));
        market.does(Actor::Firm(FIRM), withdraw(200));
        market.does(OPERATOR, paid_back(0, "L-out"));
        market
    }

    pub fn verified(&self) -> store::Verified {
        self.store.verify().unwrap_or_else(|broken| panic!("{broken}"))
    }
}

pub fn key(n: u64) -> Key {
    let mut bytes = [0; 16];
    bytes[8..].copy_from_slice(&n.to_be_bytes());
    Key::from_bytes(bytes)
}

pub fn firm_id(n: u64) -> FirmId {
    FirmId::from_bytes(key(n + 1_000).bytes())
}

pub fn owner_id(n: u64) -> OwnerId {
    OwnerId::from_bytes(key(n).bytes())
}

pub fn line(text: &str) -> Reference {
    Reference::new(text).unwrap()
}

pub fn found() -> Command {
    let name = |text| Name::new(text).unwrap();
    let custodian = Custodian { holder: name("First Bank"), licence: name("L-1"), may_say_escrow: true };
    Command::Charter(charter::Command::Found {
        policy: Policy::fairwright().written(),
        custodian,
        staff: STAFF,
    })
}

/// The next policy, with another time for paying out.
pub fn adopt_payout_within(business_days: u16) -> Command {
    let mut policy = Policy::fairwright();
    policy.version = 2;
    policy.custody.payout = rules::Period::BusinessDays(business_days);
    Command::Charter(charter::Command::Adopt { policy: policy.written() })
}

pub fn profile() -> firm::Profile {
    firm::Profile {
        name: Name::new("Plumb and Level").unwrap(),
        districts: BTreeSet::from([Text::new("310115").unwrap()]),
        crews: 2,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(500_000),
        monthly_cap: Money::yuan(7_000),
        principals: BTreeSet::from([Digest::of(b"an account")]),
    }
}

pub fn register(id: FirmId) -> Command {
    Command::Firm(id, firm::Command::Register { profile: profile() })
}

pub fn register_owner(n: u64) -> Command {
    Command::Owner(owner_id(n), owner::Command::Register)
}

pub fn vet() -> Command {
    let paper = Evidence { digest: Digest::of(b"a licence"), kind: EvidenceKind::Document };
    let note = Note::new("licence seen").unwrap();
    Command::Firm(FIRM, firm::Command::Vet { note, evidence: vec![paper] })
}

pub fn deposit(id: &str) -> Command {
    Command::Firm(FIRM, firm::Command::RecordDeposit { amount: Money::yuan(10_000), line: line(id) })
}

pub fn suspend(reason: &str) -> Command {
    Command::Firm(FIRM, firm::Command::Suspend { reason: Note::new(reason).unwrap() })
}

pub fn restore() -> Command {
    Command::Firm(FIRM, firm::Command::Restore)
}

pub fn withdraw(yuan: i64) -> Command {
    Command::Firm(FIRM, firm::Command::Withdraw { amount: Money::yuan(yuan) })
}

pub fn paid_back(withdrawal: u16, id: &str) -> Command {
    Command::Firm(FIRM, firm::Command::RecordWithdrawal { withdrawal, line: line(id) })
}

pub fn statement(id: &str, written: &str, yuan: i64) -> Command {
    let (line, reference, amount) = (line(id), line(written), Money::yuan(yuan));
    Command::Statement(statement::Command::RecordLine { line, reference, amount, valued: None, sure: false })
}

pub fn reference(id: FirmId) -> String {
    statement::reference(&id.bytes(), 0).to_string()
}
