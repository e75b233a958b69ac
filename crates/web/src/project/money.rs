//! The statement of a project's money, for its parties: every movement, every payment asked for. What it is not: the book;
//! it prints it.

use super::standing::held_by;
use super::{Seen, Viewer, load};
use crate::{Answer, App, Fault, Frame, Member, Page};
use askama::Template;
use axum::extract::{Path, State};
use ledger::{Creditor, Pocket, Till};
use market::Stream;
use market::custody::{Funding, Payee, owner_owes};
use rules::At;
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
        moves: moves.iter().filter(|it| concerns(&seen, it)).map(|it| moved(&seen, it)).collect(),
        frame,
    }))
}

fn funding(seen: &Seen, funding: &Funding) -> FundingRow {
    let words = seen.frame.words();
    let complete = funding.complete.map(|at| complete(seen, at, funding.arrived.unwrap_or(at)));
    FundingRow {
        reference: funding.reference.to_string(),
        purpose: words.purpose(funding.purpose),
        amount: seen.frame.money(funding.amount),
        received: seen.frame.money(funding.received),
        state: complete.unwrap_or_else(|| words.delay(&funding.delay)),
    }
}

/// When it was all there; and when it was recorded, where that was another day.
fn complete(seen: &Seen, recorded: At, arrived: At) -> String {
    let (day, came) = (seen.frame.day(recorded), seen.frame.day(arrived));
    if day == came {
        return seen.frame.say_of("project-funding-complete", "day", &day);
    }
    let facts = [("arrived", words::Arg::Text(&came)), ("day", words::Arg::Text(&day))];
    seen.frame.words().say_with("project-funding-arrived", &facts)
}

/// Whose the money in custody is now. Cash is the sum of the rest.
fn balances(seen: &Seen) -> Vec<(String, String)> {
    let balances = seen.project.custody.book.balances();
    let some = balances.into_iter().filter(|(pocket, amount)| *pocket == Pocket::Cash || !amount.is_zero());
    some.map(|(pocket, amount)| (seen.frame.words().account(&pocket.to_string()), seen.frame.money(amount)))
        .collect()
}

/// What the operator owes the other side for its delay is the other side's.
fn concerns(seen: &Seen, moved: &Moved) -> bool {
    let own = match seen.viewer {
        Viewer::Owner => Till::Owed(Creditor::Owner),
        Viewer::AwardedFirm(_) => Till::Owed(Creditor::Firm),
        _ => return true,
    };
    let accounts = [&moved.posting.debit, &moved.posting.credit];
    let debt = accounts.into_iter().find(|account| account.starts_with("owed_"));
    debt.is_none_or(|account| *account == own.to_string())
}

/// What stands outside custody: owed for visits that were made, and by the operator for its own delays.
fn debts(seen: &Seen) -> Vec<(String, String)> {
    let to = match seen.viewer {
        Viewer::Owner => Some(Payee::Owner),
        Viewer::AwardedFirm(_) => Some(Payee::Firm),
        _ => None,
    };
    let debts = [
        ("project-owner-owes", owner_owes(&seen.project, &seen.policy)),
        ("project-operator-owes", seen.project.operator_owes(to).0),
    ];
    let some = debts.into_iter().filter(|(_, amount)| amount.is_positive());
    some.map(|(key, amount)| (seen.say(key), seen.frame.money(amount))).collect()
}

/// A movement of the book, as its reader follows the money.
fn moved(seen: &Seen, moved: &Moved) -> MoveRow {
    let words = seen.frame.words();
    let cash = Pocket::Cash.to_string();
    // What comes in makes the cash more, what goes out less: for the reader it comes from the bank and goes there.
    let account =
        |name: &str, at_the_bank| if *name == cash { seen.say(at_the_bank) } else { words.account(name) };
    MoveRow {
        when: seen.frame.moment(moved.at),
        from: account(&moved.posting.debit, "project-money-in"),
        to: account(&moved.posting.credit, "project-money-out"),
        why: words.basis(&moved.posting.basis),
        amount: seen.frame.money(moved.posting.amount),
    }
}
