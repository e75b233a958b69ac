//! What the operator must owe for its own delay. What it is not: money of custody.

use super::{Money, Payee, Said, Stop, Teller, same};

pub(super) fn of_the_flat(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let project = teller.project()?;
    let to = match said.try_word("payee") {
        Some(name) => Some(payee(&name).ok_or_else(|| Stop::unclear(format!("nobody is paid as {name}")))?),
        None => None,
    };
    let (all, due) = project.operator_owes(to);
    compare(said, all, due)
}

fn payee(name: &str) -> Option<Payee> {
    match name {
        "firm" => Some(Payee::Firm),
        "owner" => Some(Payee::Owner),
        "pool" => Some(Payee::Pool),
        _ => None,
    }
}

pub(super) fn of_the_firm(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (all, due) = teller.firm(said.who("firm")?.firm())?.owed();
    compare(said, all, due)
}

fn compare(said: &Said, all: Money, due: Money) -> Result<(), Stop> {
    same(said.money("amount")?, all)?;
    said.try_money("due").map_or(Ok(()), |expected| same(format!("{expected} due"), format!("{due} due")))
}
