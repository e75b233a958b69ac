//! What the operator pays for its own delay. What it is not: a payout; it comes from the operator's own account.

use super::to_firm;
use crate::outcome::Stop;
use crate::teller::Teller;
use crate::value::Said;
use market::custody::RecordCompensation;
use market::late::Late;
use market::project::Act;
use market::text::Reference;
use market::{Command, firm, statement};
use rules::Money;

/// What the sentence says, else what is owed, else anything.
fn amount(said: &Said, late: Option<&Late>) -> Money {
    said.try_money("amount").or_else(|| late.map(|it| it.owes)).unwrap_or(Money::yuan(1))
}

pub(super) fn of_payout(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let payout = said.place("payout")?;
    let project = teller.project()?;
    let late = project.custody.payouts.get(usize::from(payout)).map(|it| &it.late);
    let act = RecordCompensation { payout, line: teller.fresh_line()?, amount: amount(said, late) };
    teller.act(&said.who("who")?, Act::RecordCompensation(act))
}

pub(super) fn of_withdrawal(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let withdrawal = said.place("withdrawal")?;
    let firm = teller.firm(said.who("firm")?.firm())?;
    let late = firm.withdrawals.get(usize::from(withdrawal)).map(|it| &it.late);
    let (line, amount) = (teller.fresh_line()?, amount(said, late));
    to_firm(said, teller, firm::Command::RecordCompensation { withdrawal, line, amount })
}

pub(super) fn of_line(said: &Said, teller: &mut Teller<'_>) -> Result<(), Stop> {
    let name = said.text("line")?;
    let known = teller.line(&name)?;
    let amount = amount(said, known.unplaced().map(|it| &it.late));
    let line = Reference::new(&name).ok_or_else(|| Stop::unclear(format!("{name} is no line")))?;
    let command = statement::Command::RecordCompensation { line, proof: teller.fresh_line()?, amount };
    teller.command(said.who("who")?.actor(), Command::Statement(command)).map(|_| ())
}
