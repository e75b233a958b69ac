//! What the operator owes for its own delays, debt by debt: to whom, since when, how long overdue. What it is not: money in
//! custody; a debt is paid from the operator's own account.

use super::turn::ROWS;
use super::{home, told};
use crate::{App, Fault, Frame};
use market::{Aggregate, List, Stream, late};
use store::Page;

/// A debt that is due and not paid.
#[derive(Debug)]
pub(super) struct Debt {
    pub(super) place: String,
    pub(super) path: Option<String>,
    pub(super) to: String,
    pub(super) amount: String,
    pub(super) state: String,
    pub(super) is_overdue: bool,
}

/// The debts of those to whom most is owed, and how many more there are to whom anything is.
pub(super) fn debts(app: &App, frame: &Frame) -> Result<(Vec<Debt>, String), Fault> {
    let rows = app.store().list(&List::LateCost, Page::first(ROWS))?;
    let mut debts = Vec::new();
    for (stream, _) in &rows {
        debts.extend(of(app, frame, stream)?);
    }
    let all = usize::try_from(app.store().count(&List::LateCost)?).unwrap_or(usize::MAX);
    let more = all.saturating_sub(rows.len());
    Ok((debts, if more == 0 { String::new() } else { home::count(frame, "operator-more", more) }))
}

fn of(app: &App, frame: &Frame, stream: &Stream) -> Result<Vec<Debt>, Fault> {
    let mut debts = Vec::new();
    match app.store().aggregate(stream)? {
        Some(Aggregate::Project(it)) => {
            for owed in &it.custody.debts {
                let to = told::payee(app, frame, owed.to)?;
                debts.extend(debt(frame, stream, &told::project(frame, &it), to, &owed.debt));
            }
        }
        Some(Aggregate::Firm(it)) => {
            let owed = it.withdrawals.iter().filter_map(|it| it.debt.as_ref());
            let name = it.profile.name.as_str();
            debts.extend(owed.filter_map(|owed| debt(frame, stream, name, frame.say("field-firm"), owed)));
        }
        Some(Aggregate::Line(it)) => {
            let owed = it.unplaced().and_then(|it| it.debt.as_ref());
            let to = frame.say("operator-owed-payer");
            debts.extend(owed.and_then(|owed| debt(frame, stream, it.name.as_str(), to, owed)));
        }
        _ => {}
    }
    Ok(debts)
}

fn debt(frame: &Frame, stream: &Stream, place: &str, to: String, it: &late::Debt) -> Option<Debt> {
    let is_overdue = it.overdue > 0;
    let state = if is_overdue {
        frame.say_count("project-owed-overdue", "days", i64::from(it.overdue))
    } else {
        frame.say_of("project-owed-since", "day", &frame.day(it.since))
    };
    let (path, amount, place) = (told::path(stream), frame.money(it.amount), place.to_owned());
    it.paid.is_none().then_some(Debt { place, path, to, amount, state, is_overdue })
}
