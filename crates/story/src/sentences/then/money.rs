//! What must be so of money. What it is not: a sum of its own; the books are the market's, the auditor re-adds them.

use super::{BTreeMap, Money, Payee, Project, Reference, Said, Stop, Teller, same};
use ledger::{Account, Book, Till};
use market::custody::Purpose;

fn compare<A: Account + std::fmt::Display>(said: &Said, book: &Book<A>) -> Result<(), Stop> {
    let found: BTreeMap<String, Money> =
        book.balances().into_iter().map(|(a, m)| (a.to_string(), m)).collect();
    let expected = said.accounts("accounts")?;
    let is = |name: &String| found.get(name).copied().unwrap_or_default();
    if expected.iter().all(|(name, money)| is(name) == *money) {
        return Ok(());
    }
    let shown = |list: Vec<(String, Money)>| {
        list.iter().map(|(n, m)| format!("{n} {m}")).collect::<Vec<_>>().join(", ")
    };
    let moved = found.clone().into_iter().filter(|(_, m)| !m.is_zero()).collect();
    Err(Stop::unlike(shown(expected), shown(moved)))
}

pub(super) fn ledger(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    compare(said, &teller.project()?.custody.book)
}

pub(super) fn firm_ledger(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let firm = said.who("firm")?.firm();
    compare(said, &teller.firm(firm)?.book)
}

pub(super) fn till(said: &Said, book: &Book<Till>) -> Result<(), Stop> {
    compare(said, book)
}

pub(super) fn coverage(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let contract = teller.project()?.contract.ok_or_else(|| Stop::unclear("there is no contract".into()))?;
    let percent = contract.coverage().as_bp().checked_div(100).unwrap_or(0);
    same(format!("{} %", said.number("share")?), format!("{percent} %"))
}

pub(super) fn asks(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let stage = said.stage()?;
    let project = teller.project()?;
    let asked = project
        .custody
        .fundings
        .iter()
        .filter(|f| f.purpose == Purpose::Stage(stage) && f.complete.is_none());
    same(said.money("amount")?, asked.map(|f| f.amount.less(f.received)).sum())
}

pub(super) fn payout(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let number = said.place("number")?;
    let project = teller.project()?;
    let written = |payee: Payee, amount: Money, paid: bool| {
        let payee = match payee {
            Payee::Firm => "firm",
            Payee::Owner => "owner",
            Payee::Pool => "pool",
            Payee::Quoter(_) => "quoter",
        };
        format!("{amount} to the {payee}{}", if paid { ", paid" } else { "" })
    };
    let found = project.custody.payouts.get(usize::from(number));
    let found =
        found.map_or_else(|| ordered(&project), |p| written(p.to, p.amount, is_paid(p.paid.as_ref())));
    let paid = if said.has("paid") { ", paid" } else { "" };
    same(format!("{} to the {}{paid}", said.money("amount")?, said.word("payee")?), found)
}

fn is_paid<T>(proof: Option<&(Reference, T)>) -> bool {
    proof.is_some()
}

fn ordered(project: &Project) -> String {
    format!("{} payouts ordered", project.custody.payouts.len())
}

pub(super) fn payouts(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    super::count(said, teller.project()?.custody.payouts.len())
}

pub(super) fn owner_owes(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let project = teller.project()?;
    same(said.money("amount")?, market::custody::owner_owes(&project, &teller.policy))
}

pub(super) fn operator_owes(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    same(said.money("amount")?, teller.project()?.custody.operator_owes)
}
