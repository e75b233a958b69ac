//! What the operator must owe for its own delay. What it is not: money of custody.

use super::{Money, Payee, Said, Stop, Teller, same};

const PAYEES: [(&str, Payee); 3] = [("firm", Payee::Firm), ("owner", Payee::Owner), ("pool", Payee::Pool)];

pub(super) fn of_the_flat(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let project = teller.project()?;
    let wanted = said.try_word("payee");
    let of = PAYEES.into_iter().filter(|(name, _)| wanted.as_deref().is_none_or(|wanted| wanted == *name));
    let owed: Vec<_> = of.map(|(_, payee)| project.operator_owes(payee)).collect();
    if owed.is_empty() {
        return Err(Stop::unclear("the payee is firm, owner or pool".into()));
    }
    compare(said, owed.iter().map(|(all, _)| *all).sum(), owed.iter().map(|(_, due)| *due).sum())
}

pub(super) fn of_the_firm(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let (all, due) = teller.firm(said.who("firm")?.firm())?.owed();
    compare(said, all, due)
}

fn compare(said: &Said, all: Money, due: Money) -> Result<(), Stop> {
    same(said.money("amount")?, all)?;
    said.try_money("due").map_or(Ok(()), |expected| same(format!("{expected} due"), format!("{due} due")))
}
