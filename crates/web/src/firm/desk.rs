//! A firm's desk: what keeps it out of the draw, what needs it, its leads with price and countdown, its works, its balance.
//! What it is not: the acts; each card leads to the project's page.

mod card;

use super::profile::Admission;
use super::{balance, find};
use crate::part::Facts;
use crate::{App, AsFirm, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use card::{Card, Place};
use market::{Aggregate, FirmId, List, Party, Project, Stream};

/// Projects on the desk: more than a hundred leads a firm does not work on at once.
const PROJECTS: usize = 200;
/// Leads that came to nothing: the newest of them.
const PAST: usize = 20;

/// The page.
#[derive(Debug, Template)]
#[template(path = "firm/desk.html")]
struct Desk {
    frame: Frame,
    name: String,
    admission: Option<Admission>,
    sections: Vec<Section>,
    money: Facts,
}

/// Cards of one kind; the words for when there are none.
#[derive(Debug)]
struct Section {
    id: &'static str,
    title: String,
    empty: String,
    cards: Vec<Card>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    AsFirm(id): AsFirm,
) -> Result<Response, Fault> {
    match find(&app, id)? {
        None => Ok(Redirect::to("/firm/profile").into_response()),
        Some(firm) => {
            let cards = cards(&app, &frame, id)?;
            let page = Desk {
                name: firm.profile.name.to_string(),
                admission: Admission::of(&frame, &firm),
                sections: sections(&frame, cards),
                money: balance::facts(&frame, &firm),
                frame,
            };
            Ok(Page(page).into_response())
        }
    }
}

/// A card for each project the firm has, or had, a part in.
fn cards(app: &App, frame: &Frame, id: FirmId) -> Result<Vec<Card>, Fault> {
    let rows = app.store().list(&List::Of(Party::Firm(id)), store::Page::first(PROJECTS))?;
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    let mut cards = Vec::new();
    for (stream, _) in rows {
        let Some(project) = project(app, &stream)? else { continue };
        cards.extend(Card::of(frame, &charter, id, &project));
    }
    Ok(cards)
}

fn project(app: &App, stream: &Stream) -> Result<Option<Project>, Fault> {
    if !matches!(stream, Stream::Project(_)) {
        return Ok(None);
    }
    let found = app.store().aggregate(stream)?;
    Ok(found.and_then(|it| if let Aggregate::Project(project) = it { Some(project) } else { None }))
}

/// What needs the firm first, the most urgent at the head; then leads, works, what is over.
fn sections(frame: &Frame, cards: Vec<Card>) -> Vec<Section> {
    let (mut needs, rest): (Vec<_>, Vec<_>) = cards.into_iter().partition(Card::needs_you);
    needs.sort_by_key(Card::due);
    let (leads, rest): (Vec<_>, Vec<_>) = rest.into_iter().partition(|card| card.place() == Place::Lead);
    let (works, mut past): (Vec<_>, Vec<_>) = rest.into_iter().partition(|card| card.place() == Place::Works);
    past.truncate(PAST);
    let section = |id, title: &str, empty: &str, cards| Section {
        id,
        title: frame.say(title),
        empty: frame.say(empty),
        cards,
    };
    let mut sections = vec![
        section("needs-you", "label-needs-you", "label-nothing-due", needs),
        section("leads", "title-firm-leads", "empty-firm-leads", leads),
        section("works", "title-firm-works", "empty-firm-works", works),
    ];
    if !past.is_empty() {
        sections.push(section("past", "firm-past", "empty-list", past));
    }
    sections
}
