//! Every project, or those of one phase, the newest first. What it is not: a search; the queues say which one is urgent.

use super::tabs::Tabs;
use super::{home, load, told};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use market::project::Phase;
use market::{List, ProjectId, Stream};
use serde::Deserialize;
use store::Page as Rows;

/// Rows on a page.
const ROWS: usize = 50;

/// Which phase, and behind which project.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    phase: String,
    #[serde(default)]
    after: String,
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/projects.html")]
pub(crate) struct Projects {
    frame: Frame,
    tabs: Tabs,
    phases: Vec<(String, String, String)>,
    title: String,
    rows: Vec<Row>,
    next: Option<String>,
}

#[derive(Debug)]
struct Row {
    name: String,
    path: String,
    phase: String,
    posted: String,
    price: String,
    cash: String,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    _: AsOperator,
    Query(asked): Query<Asked>,
) -> Answer<Projects> {
    let phase = Phase::NAMES.into_iter().find(|name| *name == asked.phase);
    let list = phase.map_or(List::Projects, |name| List::Phase(name.to_owned()));
    let page = Rows { after: place(&app, &asked.after)?, ..Rows::first(ROWS) };
    let found = app.store().list(&list, page)?;
    let last = found.last().map(|(stream, _)| *stream).filter(|_| found.len() == ROWS);
    let rows = found.iter().filter_map(|(stream, _)| row(&app, &frame, stream).transpose());
    Ok(Page(Projects {
        tabs: Tabs::new(&frame),
        phases: home::phases(&app, &frame)?,
        title: phase.map_or_else(|| frame.say("operator-all"), |name| frame.say_under("phase", name)),
        rows: rows.collect::<Result<_, _>>()?,
        next: last.map(|stream| next(&asked.phase, &stream)),
        frame,
    }))
}

/// The place in the list behind which the page begins.
fn place(app: &App, after: &str) -> Result<Option<(i64, Stream)>, Fault> {
    let Ok(id) = after.parse::<ProjectId>() else { return Ok(None) };
    Ok(load::project(app, id)?.map(|it| (it.posted.as_seconds(), Stream::Project(id))))
}

fn next(phase: &str, stream: &Stream) -> String {
    let Stream::Project(id) = stream else { return String::new() };
    format!("/operator/projects?phase={}&after={id}", crate::fault::encoded(phase))
}

fn row(app: &App, frame: &Frame, stream: &Stream) -> Result<Option<Row>, Fault> {
    let Stream::Project(id) = stream else { return Ok(None) };
    let Some(it) = load::project(app, *id)? else { return Ok(None) };
    Ok(Some(Row {
        name: told::project(frame, &it),
        path: format!("/projects/{id}"),
        phase: frame.words().phase(&it.phase),
        posted: frame.day(it.posted),
        price: it.price().map_or_else(String::new, |price| frame.money(price)),
        cash: frame.money(it.custody.book.balance(ledger::Pocket::Cash)),
    }))
}
