//! What the operator pays for its own delay. What it is not: a payout; it comes from the operator's own account.

use super::to_firm;
use crate::outcome::Stop;
use crate::teller::Teller;
use crate::value::Said;
use market::custody::RecordCompensation;
use market::late::Debt;
use market::project::Act;
use market::text::Reference;
use market::{Command, firm, statement};
use rules::Money;

/// What the sentence says, else what is owed, else anything.
fn amount(said: &Said, debt: Option<&Debt>) -> Money {
    said.try_money("amount").or_else(|| debt.map(|it| it.amount)).unwrap_or(Money::yuan(1))
}

pub(super) fn of_the_flat(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let debt = said.place("debt")?;
    let project = teller.project()?;
    let owed = project.custody.debts.get(usize::from(debt)).map(|it| &it.debt);
    let act = RecordCompensation { debt, line: teller.fresh_line()?, amount: amount(said, owed) };
    teller.act(&said.who("who")?, Act::RecordCompensation(act))
}

pub(super) fn of_withdrawal(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let withdrawal = said.place("withdrawal")?;
    let firm = teller.firm(said.who("firm")?.firm())?;
    let debt = firm.withdrawals.get(usize::from(withdrawal)).and_then(|it| it.debt.as_ref());
    let (line, amount) = (teller.fresh_line()?, amount(said, debt));
    to_firm(said, teller, firm::Command::RecordCompensation { withdrawal, line, amount })
}

pub(super) fn of_line(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let name = said.text("line")?;
    let known = teller.line(&name)?;
    let amount = amount(said, known.unplaced().and_then(|it| it.debt.as_ref()));
    let line = Reference::new(&name).ok_or_else(|| Stop::unclear(format!("{name} is no line")))?;
    let command = statement::Command::RecordCompensation { line, proof: teller.fresh_line()?, amount };
    teller.command(said.who("who")?.actor(), Command::Statement(command)).map(|_| ())
}
