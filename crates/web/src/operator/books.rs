//! The books side by side: what the custodian holds for each project against whose it is, the operator's own account, and
//! what nobody could place by age. What it is not: the audit; `verify` adds every posting up again on its own.

use super::tabs::Tabs;
use super::{load, told};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use ledger::{Account, Book, Pocket, Till};
use market::statement::Line;
use market::{LineId, List, Project, Stream, late};
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
    debts: Vec<Debt>,
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

/// What the operator owes somebody for its delay, and has not paid.
#[derive(Debug)]
struct Debt {
    place: String,
    path: Option<String>,
    to: String,
    amount: String,
    state: String,
    is_overdue: bool,
}

/// Sums over every project, and what the operator owes in it.
#[derive(Default)]
struct Sums {
    pockets: BTreeMap<Pocket, Money>,
    tills: BTreeMap<Till, Money>,
    owes: Money,
    debts: Vec<Debt>,
    rows: Vec<Row>,
    broken: bool,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, _: AsOperator) -> Answer<Books> {
    let mut sums = sums(&app, &frame)?;
    other_books(&app, &frame, &mut sums)?;
    let tills = &sums.tills;
    let cash = sums.pockets.get(&Pocket::Cash).copied().unwrap_or_default();
    let owned = owed(&sums.pockets);
    let agrees = !sums.broken && cash == owned && side(tills, true) == side(tills, false);
    Ok(Page(Books {
        tabs: Tabs::new(&frame),
        verdict: verdict(&frame, cash, owned, agrees),
        agrees,
        pockets: told_sums(&frame, &sums.pockets),
        tills: told_sums(&frame, tills),
        owes: frame.say_of("operator-owes-all", "amount", &frame.money(sums.owes)),
        debts: sums.debts,
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
            add(app, &mut sums, frame, &project)?;
        }
    }
    Ok(sums)
}

fn add(app: &App, sums: &mut Sums, frame: &Frame, project: &Project) -> Result<(), Fault> {
    let book = &project.custody.book;
    let balances = book.balances();
    add_tills(&mut sums.tills, &project.custody.delays);
    sums.owes += project.operator_owes(None).0;
    for owed in &project.custody.debts {
        let (to, place) = (told::payee(app, frame, owed.to)?, told::project(frame, project));
        sums.debts.extend(debt(frame, Stream::Project(project.id), place, to, &owed.debt));
    }
    if balances.is_empty() {
        return Ok(());
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
    Ok(())
}

/// Everything that is owed to somebody.
fn owed<A: Account>(balances: &BTreeMap<A, Money>) -> Money {
    side(balances, false)
}

fn side<A: Account>(balances: &BTreeMap<A, Money>, assets: bool) -> Money {
    balances.iter().filter(|(account, _)| account.is_asset() == assets).map(|(_, amount)| *amount).sum()
}

fn add_tills(sums: &mut BTreeMap<Till, Money>, book: &Book<Till>) {
    for (till, amount) in book.balances() {
        *sums.entry(till).or_default() += amount;
    }
}

/// The operator's own account: the firms' prepaid balances, what nobody could place, and what it owes there.
fn other_books(app: &App, frame: &Frame, sums: &mut Sums) -> Result<(), Fault> {
    for firm in load::firms(app)? {
        add_tills(&mut sums.tills, &firm.book);
        sums.owes += firm.owed().0;
        let (stream, name) = (Stream::Firm(firm.id), firm.profile.name.to_string());
        let debts = firm.withdrawals.iter().filter_map(|it| it.debt.as_ref());
        let to = frame.say("field-firm");
        sums.debts.extend(debts.filter_map(|it| debt(frame, stream, name.clone(), to.clone(), it)));
    }
    for line in load::unplaced(app)? {
        add_tills(&mut sums.tills, &line.book);
        let (stream, to) = (Stream::Line(LineId::of(&line.name)), frame.say("operator-owed-payer"));
        let Some(it) = line.unplaced() else { continue };
        sums.owes += it.debt.as_ref().map_or(it.late.owes, late::Debt::open);
        let owed = it.debt.as_ref().and_then(|it| debt(frame, stream, line.name.to_string(), to, it));
        sums.debts.extend(owed);
    }
    Ok(())
}

/// A debt of the operator's; none where it is paid.
fn debt(frame: &Frame, stream: Stream, place: String, to: String, it: &late::Debt) -> Option<Debt> {
    let is_overdue = it.overdue > 0;
    let state = if is_overdue {
        frame.say_count("project-owed-overdue", "days", i64::from(it.overdue))
    } else {
        frame.say_of("project-owed-since", "day", &frame.day(it.since))
    };
    let (path, amount) = (told::path(&stream), frame.money(it.amount));
    it.paid.is_none().then_some(Debt { place, path, to, amount, state, is_overdue })
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
