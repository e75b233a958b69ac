//! The books side by side: what the custodian holds against whose it is, the operator's own account, what each project
//! holds, and what nobody could place by age. What it is not: the audit; `verify` adds every posting up again on its own.
//!
//! The sums are added up from every posting of the journal; beside them stands what the projects' own books say. They
//! must agree. Project by project the page shows the largest first, a page at a time.

use super::tabs::Tabs;
use super::turn::{Pager, Turn};
use super::{load, told};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use ledger::{Pocket, Till};
use market::statement::Line;
use market::{List, Project, Stream};
use rules::Money;
use store::Total;

/// The accounts of the operator's own book; every other is a pocket of custody.
const TILLS: [Till; 7] = [
    Till::Bank,
    Till::Prepaid,
    Till::Reserved,
    Till::LeadFees,
    Till::Withdrawal,
    Till::Unplaced,
    Till::Returning,
];

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/books.html")]
pub(crate) struct Books {
    frame: Frame,
    tabs: Tabs,
    verdict: String,
    agrees: bool,
    pockets: Vec<(String, String)>,
    tills: Vec<(String, String)>,
    owes: String,
    projects: Vec<Row>,
    pager: Pager,
    unplaced: Vec<(String, String, String)>,
    more_unplaced: String,
}

/// One project's money.
#[derive(Debug)]
struct Row {
    name: String,
    path: String,
    cash: String,
    pockets: String,
    agrees: bool,
}

/// One of the two books: what there is, and what is owed, as its postings add up.
struct Book {
    has: Money,
    owes: Money,
    rows: Vec<(String, Money)>,
}

impl Book {
    /// The book of these accounts; `asset` grows by debits, the others by credits.
    fn of<'a>(totals: impl Iterator<Item = &'a Total>, asset: &str) -> Self {
        let mut book = Self { has: Money::ZERO, owes: Money::ZERO, rows: Vec::new() };
        for total in totals {
            let moved = total.debited - total.credited;
            if total.account == asset {
                book.has += moved;
                book.rows.insert(0, (total.account.clone(), moved));
            } else {
                book.owes += Money::ZERO - moved;
                book.rows.push((total.account.clone(), Money::ZERO - moved));
            }
        }
        book
    }

    fn told(&self, frame: &Frame) -> Vec<(String, String)> {
        let some = self.rows.iter().enumerate().filter(|(n, (_, amount))| *n == 0 || !amount.is_zero());
        some.map(|(_, (account, amount))| (frame.words().account(account), frame.money(*amount))).collect()
    }
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    _: AsOperator,
    Query(turn): Query<Turn>,
) -> Answer<Books> {
    let totals = app.store().totals()?;
    let is_till = |total: &&Total| TILLS.iter().any(|till| till.to_string() == total.account);
    let custody = Book::of(totals.iter().filter(|it| !is_till(it)), &Pocket::Cash.to_string());
    let own = Book::of(totals.iter().filter(is_till), &Till::Bank.to_string());
    let (streams, pager) = turn.rows(&app, &frame, &List::InCustody, true, "/operator/books")?;
    let projects: Vec<Row> = rows(&app, &frame, &streams)?;
    let by_projects = Money::fen(app.store().sum(&List::InCustody)?);
    let agrees = custody.has == custody.owes && custody.has == by_projects && own.has == own.owes;
    let agrees = agrees && projects.iter().all(|row| row.agrees);
    let owes = frame.money(Money::fen(app.store().sum(&List::LateCost)?));
    let (unplaced, more_unplaced) = unplaced(&app, &frame)?;
    Ok(Page(Books {
        tabs: Tabs::new(&frame),
        verdict: verdict(&frame, &custody, by_projects, agrees),
        agrees,
        pockets: custody.told(&frame),
        tills: own.told(&frame),
        owes: frame.say_of("operator-late-cost", "amount", &owes),
        projects,
        pager,
        unplaced,
        more_unplaced,
        frame,
    }))
}

fn verdict(frame: &Frame, custody: &Book, by_projects: Money, agrees: bool) -> String {
    if agrees {
        let (cash, sum) = (frame.money(custody.has), frame.money(custody.owes));
        let facts = [("cash", words::Arg::Text(&cash)), ("sum", words::Arg::Text(&sum))];
        return frame.words().say_with("operator-books-agree", &facts);
    }
    let apart = [custody.owes, by_projects].map(|other| custody.has - other);
    let worst = apart.into_iter().max_by_key(|apart| apart.as_fen().saturating_abs()).unwrap_or_default();
    frame.say_of("operator-books-differ", "amount", &frame.money(worst))
}

fn rows(app: &App, frame: &Frame, streams: &[Stream]) -> Result<Vec<Row>, Fault> {
    let ids = streams.iter().filter_map(|it| if let Stream::Project(id) = it { Some(*id) } else { None });
    let found: Result<Vec<_>, Fault> = ids.map(|id| load::project(app, id)).collect();
    Ok(found?.iter().flatten().map(|project| row(frame, project)).collect())
}

fn row(frame: &Frame, project: &Project) -> Row {
    let book = &project.custody.book;
    let cash = book.balance(Pocket::Cash);
    let pockets = book.balances().into_iter().filter(|(pocket, _)| *pocket != Pocket::Cash);
    let pockets: Money = pockets.map(|(_, amount)| amount).sum();
    Row {
        name: told::project(frame, project),
        path: format!("/projects/{}", project.id),
        cash: frame.money(cash),
        pockets: frame.money(pockets),
        agrees: cash == pockets && book.overdrawn().is_empty(),
    }
}

/// A line nobody could place: its id, how much, how long it waits.
type Unplaced = (String, String, String);

/// The oldest of what nobody could place and what has not gone back, and how many more there are.
fn unplaced(app: &App, frame: &Frame) -> Result<(Vec<Unplaced>, String), Fault> {
    let row = |line: &Line| {
        let it = line.unplaced()?;
        let span = frame.words().span(frame.now().since(line.since));
        Some((line.name.to_string(), frame.money(it.amount), span))
    };
    let (lines, more) = load::unplaced(app)?;
    let more = if more == 0 { String::new() } else { super::home::count(frame, "operator-more", more) };
    Ok((lines.iter().filter_map(row).collect(), more))
}
