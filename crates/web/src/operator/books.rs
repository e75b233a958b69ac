//! The books side by side: what the custodian holds for each project against whose it is, the operator's own account, and
//! what nobody could place by age. What it is not: the audit; `verify` adds every posting up again on its own.

use super::tabs::Tabs;
use super::{load, told};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use ledger::{Account, Book, Pocket, Till};
use market::statement::Line;
use market::{List, Project, Stream};
use rules::Money;
use std::collections::BTreeMap;

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
    unplaced: Vec<(String, String, String)>,
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

/// Sums over every project.
#[derive(Default)]
struct Sums {
    pockets: BTreeMap<Pocket, Money>,
    owes: Money,
    rows: Vec<Row>,
    broken: bool,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, _: AsOperator) -> Answer<Books> {
    let sums = sums(&app, &frame)?;
    let tills = tills(&app)?;
    let cash = sums.pockets.get(&Pocket::Cash).copied().unwrap_or_default();
    let owned = owed(&sums.pockets);
    let agrees = !sums.broken && cash == owned && side(&tills, true) == side(&tills, false);
    Ok(Page(Books {
        tabs: Tabs::new(&frame),
        verdict: verdict(&frame, cash, owned, agrees),
        agrees,
        pockets: told_sums(&frame, &sums.pockets),
        tills: told_sums(&frame, &tills),
        owes: frame.say_of("operator-late-cost", "amount", &frame.money(sums.owes + firms_owed(&app)?)),
        projects: sums.rows,
        unplaced: unplaced(&app, &frame)?,
        frame,
    }))
}

fn verdict(frame: &Frame, cash: Money, owned: Money, agrees: bool) -> String {
    if agrees {
        let (cash, sum) = (frame.money(cash), frame.money(owned));
        let facts = [("cash", words::Arg::Text(&cash)), ("sum", words::Arg::Text(&sum))];
        return frame.words().say_with("operator-books-agree", &facts);
    }
    frame.say_of("operator-books-differ", "amount", &frame.money(cash - owned))
}

fn sums(app: &App, frame: &Frame) -> Result<Sums, Fault> {
    let mut sums = Sums::default();
    for stream in load::all(app, &List::Projects)? {
        let Stream::Project(id) = stream else { continue };
        if let Some(project) = load::project(app, id)? {
            add(&mut sums, frame, &project);
        }
    }
    Ok(sums)
}

fn add(sums: &mut Sums, frame: &Frame, project: &Project) {
    let book = &project.custody.book;
    let balances = book.balances();
    sums.owes += project.custody.operator_owes;
    if balances.is_empty() {
        return;
    }
    let (cash, pockets) = (book.balance(Pocket::Cash), owed(&balances));
    let agrees = cash == pockets && book.overdrawn().is_empty();
    sums.broken |= !agrees;
    for (pocket, amount) in balances {
        *sums.pockets.entry(pocket).or_default() += amount;
    }
    sums.rows.push(Row {
        name: told::project(frame, project),
        path: format!("/projects/{}", project.id),
        cash: frame.money(cash),
        pockets: frame.money(pockets),
        agrees,
    });
}

/// Everything that is owed to somebody.
fn owed<A: Account>(balances: &BTreeMap<A, Money>) -> Money {
    side(balances, false)
}

fn side<A: Account>(balances: &BTreeMap<A, Money>, assets: bool) -> Money {
    balances.iter().filter(|(account, _)| account.is_asset() == assets).map(|(_, amount)| *amount).sum()
}

/// The operator's own account: the firms' prepaid balances and what nobody could place.
fn tills(app: &App) -> Result<BTreeMap<Till, Money>, Fault> {
    let books: Vec<Book<Till>> = load::firms(app)?.into_iter().map(|firm| firm.book).collect();
    let lines = load::unplaced(app)?;
    let mut sums = BTreeMap::new();
    for (till, amount) in books.iter().chain(lines.iter().map(|line| &line.book)).flat_map(Book::balances) {
        *sums.entry(till).or_insert(Money::ZERO) += amount;
    }
    Ok(sums)
}

fn firms_owed(app: &App) -> Result<Money, Fault> {
    Ok(load::firms(app)?.iter().map(|firm| firm.operator_owes).sum())
}

fn told_sums<A: Account + std::fmt::Display>(
    frame: &Frame,
    sums: &BTreeMap<A, Money>,
) -> Vec<(String, String)> {
    let row =
        |(account, amount): (&A, &Money)| (frame.words().account(&account.to_string()), frame.money(*amount));
    sums.iter().map(row).collect()
}

/// What nobody could place and what has not gone back, the oldest first.
fn unplaced(app: &App, frame: &Frame) -> Result<Vec<(String, String, String)>, Fault> {
    let row = |line: &Line| {
        let it = line.unplaced()?;
        let span = frame.words().span(frame.now().since(line.since));
        Some((line.name.to_string(), frame.money(it.amount), span))
    };
    Ok(load::unplaced(app)?.iter().filter_map(row).collect())
}
