//! The health of the mail: what waits to be sent, what failed and why. What it is not: the letters; those are the
//! recipients'.

use super::home::count;
use super::tabs::Tabs;
use super::told;
use super::turn::ROWS;
use crate::{Answer, App, AsOperator, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use rules::At;
use store::Message;

/// After this many seconds a letter should have left.
const LATE: i64 = 600;

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/outbox.html")]
pub(crate) struct Outbox {
    frame: Frame,
    tabs: Tabs,
    health: String,
    is_well: bool,
    rows: Vec<Row>,
    more: String,
}

#[derive(Debug)]
struct Row {
    to: String,
    about: String,
    place: String,
    written: String,
    attempts: u32,
    why: String,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, _: AsOperator) -> Answer<Outbox> {
    let unsent = unsent(&app)?;
    let all = usize::try_from(app.store().unsent(frame.now())?.count).unwrap_or(usize::MAX);
    let hidden = all.saturating_sub(unsent.len());
    let rows = unsent.iter().map(|it| row(&app, &frame, it)).collect::<Result<_, _>>()?;
    let more = if hidden == 0 { String::new() } else { count(&frame, "operator-more", hidden) };
    let (health, is_well) = health(&app, &frame)?;
    Ok(Page(Outbox { tabs: Tabs::new(&frame), health, is_well, rows, more, frame }))
}

/// The oldest of what has not left, also what is to be tried again only later.
fn unsent(app: &App) -> Result<Vec<Message>, Fault> {
    Ok(app.store().outbox(At::seconds(i64::MAX), ROWS)?)
}

fn row(app: &App, frame: &Frame, it: &Message) -> Result<Row, Fault> {
    Ok(Row {
        to: frame.words().party(it.to),
        about: frame.wait(&it.wait).title,
        place: told::place(app, frame, &it.stream)?,
        written: frame.moment(it.created),
        attempts: it.attempts,
        why: it.last_error.clone().unwrap_or_default(),
    })
}

/// In one line, and whether all is well: nothing failed and nothing is late.
pub(super) fn health(app: &App, frame: &Frame) -> Result<(String, bool), Fault> {
    let unsent = app.store().unsent(frame.now().plus_seconds(LATE.saturating_neg()))?;
    let many = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
    let said = match (unsent.failed, unsent.count) {
        (0, 0) => frame.say("operator-mail-well"),
        (0, waiting) => count(frame, "operator-mail-waiting", many(waiting)),
        (failed, _) => count(frame, "operator-mail-failed", many(failed)),
    };
    Ok((said, unsent.failed == 0 && unsent.late == 0))
}
