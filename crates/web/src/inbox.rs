//! The inbox: what needs the reader, the most urgent first. What it is not: a feed; what needs nobody is not here.

use crate::{Answer, App, Deadline, Frame, Member, Page, nav};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use store::DueRow;

/// Cards on the page. More than that is a queue, and the operator has one of its own.
const CARDS: usize = 60;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/inbox", get(page))
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "inbox.html")]
struct Inbox {
    frame: Frame,
    cards: Vec<Deadline>,
    title: String,
    count: String,
}

async fn page(State(app): State<App>, frame: Frame, Member(me): Member) -> Answer<Inbox> {
    let waits = app.store().waits_for(&me.party(), CARDS)?;
    let count = i64::try_from(waits.len()).unwrap_or(i64::MAX);
    let cards = waits.iter().map(|row| card(&frame, row)).collect();
    let title = frame.say_of("web-inbox-title", "name", &me.person.name);
    Ok(Page(Inbox { cards, title, count: frame.say_count("web-inbox-count", "count", count), frame }))
}

fn card(frame: &Frame, row: &DueRow) -> Deadline {
    Deadline::new(frame, &row.wait)
        .top()
        .action(nav::place(&row.stream, &row.wait), frame.say("web-inbox-act"))
}
