//! The orders of the benchmark, and clients that give them: firms that put money on their balance by statement lines, take
//! some back, and get it. What it is not: random; the n-th order is always the same.

use super::{joined, now, rate};
use crate::order::{Failure, Order};
use crate::store::Store;
use market::charter::{self, Custodian};
use market::text::{Code, Digest, Name, Reference};
use market::{Actor, Command, FirmId, Key, StaffId, firm, statement};
use rules::policy::Policy;
use rules::{At, Money};
use std::collections::BTreeSet;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

/// Firms: more than clients, so that no two orders about one firm are under way at once.
const FIRMS: u64 = 4_096;
const STAFF: StaffId = StaffId::from_bytes([1; 16]);
const OPERATOR: Actor = Actor::Operator(STAFF);
/// 2026-03-20 09:00 in Shanghai.
const START: i64 = 1_773_968_400;
/// Keys of the setting up lie above those of the orders.
const SETTING_UP: u64 = 1 << 48;

/// 16 bytes in the order of their number, as ids made in time are.
fn id(n: u64) -> [u8; 16] {
    let mut id = [0; 16];
    let (_, end) = id.split_at_mut(8);
    end.copy_from_slice(&n.to_be_bytes());
    id
}

fn firm_id(n: u64) -> FirmId {
    FirmId::from_bytes(id(n))
}

/// Founds the market and registers the firms.
pub(super) fn setting_up() -> impl Iterator<Item = Order> {
    let at = At::seconds(START);
    let order =
        move |n: u64, actor, command| Order { key: Key::from_bytes(id(SETTING_UP + n)), actor, command, at };
    let found = order(0, OPERATOR, Command::Charter(found()));
    let register = move |n| {
        let command = firm::Command::Register { profile: profile() };
        order(n + 1, Actor::Firm(firm_id(n)), Command::Firm(firm_id(n), command))
    };
    std::iter::once(found).chain((0..FIRMS).map(register))
}

fn found() -> charter::Command {
    let custodian = Custodian { holder: name("Bench Bank"), licence: name("L-1"), may_say_escrow: false };
    charter::Command::Found { policy: Policy::fairwright().written(), custodian, staff: STAFF }
}

#[expect(clippy::expect_used, reason = "a literal of the benchmark")]
fn name(text: &str) -> Name {
    Name::new(text).expect("a name")
}

#[expect(clippy::expect_used, reason = "short texts of the benchmark's own making")]
fn reference(text: &str) -> Reference {
    Reference::new(text).expect("a reference")
}

fn profile() -> firm::Profile {
    firm::Profile {
        name: name("A Firm"),
        districts: Code::new("310115").into_iter().collect(),
        crews: 2,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(500_000),
        monthly_cap: Money::yuan(7_000),
        principals: BTreeSet::from([Digest::of(b"an account")]),
    }
}

/// The n-th order: each firm by turns tops up twice, takes back, and is paid.
pub(super) fn order(n: u64) -> Order {
    let (firm, turn) = (firm_id(n % FIRMS), n / FIRMS);
    let line = reference(&format!("L-{n}"));
    let (actor, command) = match turn % 4 {
        0 | 1 => (OPERATOR, top_up(firm, line)),
        2 => (Actor::Firm(firm), Command::Firm(firm, firm::Command::Withdraw { amount: Money::yuan(300) })),
        _ => {
            let withdrawal = u16::try_from(turn / 4).unwrap_or(u16::MAX);
            (OPERATOR, Command::Firm(firm, firm::Command::RecordWithdrawal { withdrawal, line }))
        }
    };
    let seconds = i64::try_from(n / 1_000).unwrap_or(0);
    Order { key: Key::from_bytes(id(n)), actor, command, at: At::seconds(START).plus_seconds(seconds) }
}

fn top_up(firm: FirmId, line: Reference) -> Command {
    let reference = statement::reference(&firm.bytes(), 0);
    Command::Statement(statement::Command::RecordLine {
        line,
        reference,
        amount: Money::yuan(1_000),
        valued: None,
        sure: false,
    })
}

/// What clients got done by the whole way.
pub(super) struct Whole {
    /// The first order not given.
    pub(super) end: u64,
    pub(super) per_second: f64,
    pub(super) p99_ms: f64,
}

/// Clients give orders one after another until the time is up.
pub(super) fn run(store: &dyn Store, clients: usize, first: u64, limit: Duration) -> Result<Whole, Failure> {
    let next = AtomicU64::new(first);
    let start = now();
    let client = || -> Result<Vec<Duration>, Failure> {
        let mut waits = Vec::new();
        while start.elapsed() < limit {
            let order = order(next.fetch_add(1, Ordering::Relaxed));
            let began = now();
            store.execute(order)?;
            waits.push(began.elapsed());
        }
        Ok(waits)
    };
    let waits: Result<Vec<_>, _> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..clients).map(|_| scope.spawn(client)).collect();
        threads.into_iter().map(joined).collect()
    });
    let took = start.elapsed();
    let mut waits: Vec<_> = waits?.into_iter().flatten().collect();
    waits.sort();
    let p99 = waits.get(waits.len() * 99 / 100).copied().unwrap_or_default();
    let end = next.load(Ordering::Relaxed);
    Ok(Whole { end, per_second: rate(waits.len(), took), p99_ms: p99.as_secs_f64() * 1_000.0 })
}
