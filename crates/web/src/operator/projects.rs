//! Every project, or those of one phase, the newest first. What it is not: a search; the queues say which one is urgent.

use super::tabs::Tabs;
use super::turn::{Pager, Turn, with};
use super::{home, load, told};
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use market::project::Phase;
use market::{List, Stream};
use serde::Deserialize;

/// The page's own path.
const PATH: &str = "/operator/projects";

/// Which phase, and behind which project.
#[derive(Debug, Deserialize)]
pub(crate) struct Asked {
    #[serde(default)]
    phase: String,
    #[serde(flatten)]
    turn: Turn,
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
    pager: Pager,
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
    let path = phase.map_or_else(|| PATH.to_owned(), |name| with(PATH, "phase", name));
    let (streams, pager) = asked.turn.rows(&app, &frame, &list, true, &path)?;
    let rows = streams.iter().filter_map(|stream| row(&app, &frame, stream).transpose());
    Ok(Page(Projects {
        tabs: Tabs::new(&frame),
        phases: home::phases(&app, &frame)?,
        title: phase.map_or_else(|| frame.say("operator-all"), |name| frame.say_under("phase", name)),
        rows: rows.collect::<Result<_, _>>()?,
        pager,
        frame,
    }))
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
