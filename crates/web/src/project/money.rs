//! The statement of a project's money, for its parties: every movement, every payment asked for. What it is not: the book;
//! it prints it.

use super::standing::held_by;
use super::{Seen, load};
use crate::{Answer, App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, State};
use ledger::Pocket;
use market::Stream;
use market::custody::{Funding, owner_owes};
use store::Moved;

/// The page.
#[derive(Debug, Template)]
#[template(path = "project/money.html")]
pub(crate) struct MoneyPage {
    frame: Frame,
    path: String,
    estate: String,
    held_by: String,
    fundings: Vec<FundingRow>,
    balances: Vec<(String, String)>,
    moves: Vec<MoveRow>,
}

#[derive(Debug)]
struct FundingRow {
    reference: String,
    purpose: String,
    amount: String,
    received: String,
    state: String,
}

#[derive(Debug)]
struct MoveRow {
    when: String,
    from: String,
    to: String,
    why: String,
    amount: String,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    me: Member,
    Path(id): Path<String>,
) -> Answer<MoneyPage> {
    let seen = load(&app, &frame, &me, &id)?;
    if !seen.viewer.sees_money() || seen.project.contract.is_none() {
        return Err(Fault::NotFound);
    }
    let moves = app.store().postings(&Stream::Project(seen.project.id))?;
    Ok(Page(MoneyPage {
        path: format!("/projects/{}", seen.project.id),
        estate: seen.project.request.estate.to_string(),
        held_by: held_by(&seen),
        fundings: seen.project.custody.fundings.iter().map(|it| funding(&seen, it)).collect(),
        balances: balances(&seen).into_iter().chain(debts(&seen)).collect(),
        moves: moves.iter().map(|it| moved(&seen, it)).collect(),
        frame,
    }))
}

fn funding(seen: &Seen, funding: &Funding) -> FundingRow {
    let words = seen.frame.words();
    let complete =
        funding.complete.map(|at| seen.frame.say_of("project-funding-complete", "day", &seen.frame.day(at)));
    FundingRow {
        reference: funding.reference.to_string(),
        purpose: words.purpose(funding.purpose),
        amount: seen.frame.money(funding.amount),
        received: seen.frame.money(funding.received),
        state: complete.unwrap_or_else(|| words.delay(&funding.delay)),
    }
}

/// Whose the money in custody is now. Cash is the sum of the rest.
fn balances(seen: &Seen) -> Vec<(String, String)> {
    let balances = seen.project.custody.book.balances();
    let some = balances.into_iter().filter(|(pocket, amount)| *pocket == Pocket::Cash || !amount.is_zero());
    some.map(|(pocket, amount)| (seen.frame.words().account(&pocket.to_string()), seen.frame.money(amount)))
        .collect()
}

/// What stands outside custody: owed for visits that were made, and by the operator for its own delays.
fn debts(seen: &Seen) -> Vec<(String, String)> {
    let custody = &seen.project.custody;
    let debts = [
        ("project-owner-owes", owner_owes(&seen.project, &seen.policy)),
        ("project-operator-owes", custody.operator_owes),
    ];
    let some = debts.into_iter().filter(|(_, amount)| amount.is_positive());
    some.map(|(key, amount)| (seen.say(key), seen.frame.money(amount))).collect()
}

/// A movement as the book has it: debit and credit.
fn moved(seen: &Seen, moved: &Moved) -> MoveRow {
    let words = seen.frame.words();
    MoveRow {
        when: seen.frame.moment(moved.at),
        from: words.account(&moved.posting.debit),
        to: words.account(&moved.posting.credit),
        why: words.basis(&moved.posting.basis),
        amount: seen.frame.money(moved.posting.amount),
    }
}
