//! The hammer's orders: the n-th is always the same, so that whoever comes after it can give it again and must be told
//! that it is done. What it is not: random.

use market::charter::{self, Custodian};
use market::text::{Code, Digest, Name, Reference};
use market::{Actor, Command, FirmId, Key, StaffId, firm, statement};
use rules::{At, Money, Policy};
use std::collections::BTreeSet;
use store::Order;

/// The custodian of the hammer's market, by which it knows its own.
pub(crate) const HOLDER: &str = "Hammer Bank";
const STAFF: StaffId = StaffId::from_bytes([7; 16]);
const FIRM: FirmId = FirmId::from_bytes([8; 16]);
/// 2026-03-02 09:00 in Shanghai.
const START: At = At::seconds(1_772_413_200);

fn key(kind: u64, n: u64) -> Key {
    Key::from_bytes(((u128::from(kind) << 64) | u128::from(n)).to_be_bytes())
}

/// Founds the market and registers a firm; a repeat is no error.
pub(crate) fn setting_up() -> Vec<Order> {
    let name = |text| Name::new(text);
    let (Some(holder), Some(licence), Some(firm_name)) = (name(HOLDER), name("H-1"), name("Hammer")) else {
        return Vec::new();
    };
    let custodian = Custodian { holder, licence, may_say_escrow: false };
    let found = charter::Command::Found { policy: Policy::fairwright().written(), custodian, staff: STAFF };
    let register = firm::Command::Register { profile: profile(firm_name) };
    vec![
        Order { key: key(1, 0), actor: Actor::Operator(STAFF), command: Command::Charter(found), at: START },
        Order { key: key(1, 1), actor: Actor::Firm(FIRM), command: Command::Firm(FIRM, register), at: START },
    ]
}

fn profile(name: Name) -> firm::Profile {
    firm::Profile {
        name,
        districts: Code::new("310115").into_iter().collect(),
        crews: 2,
        budget_low: Money::yuan(50_000),
        budget_high: Money::yuan(500_000),
        monthly_cap: Money::yuan(7_000),
        principals: BTreeSet::from([Digest::of(b"an account")]),
    }
}

/// The n-th: a statement line of a yuan to the firm's balance.
#[expect(clippy::expect_used, reason = "a number is a reference")]
pub(crate) fn order(n: u64) -> Order {
    let line = Reference::new(&format!("H-{n}")).expect("a number is a reference");
    let reference = statement::reference(&FIRM.bytes(), 0);
    let command =
        statement::Command::RecordLine { line, reference, amount: Money::yuan(1), valued: None, sure: false };
    Order { key: key(2, n), actor: Actor::Operator(STAFF), command: Command::Statement(command), at: START }
}
