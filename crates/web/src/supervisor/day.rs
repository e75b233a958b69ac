//! A supervisor's day: every visit drawn, where it is and by when; the way to the report. What it is not: a choice of visits;
//! the lot makes that.

use super::{Mine, find, mine, path, wait};
use crate::part::{Deadline, Facts};
use crate::project::address;
use crate::{App, AsSupervisor, Fault, Frame, Page};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use market::charter::Charter;
use market::supervisor::Supervisor;
use market::{Actor, Aggregate, List, Party, Project, SupervisorId};
use rules::At;

/// Projects looked through for visits.
const PROJECTS: usize = 200;

/// The page.
#[derive(Debug, Template)]
#[template(path = "supervisor/day.html")]
struct Day {
    frame: Frame,
    admitted: bool,
    visits: Vec<Card>,
    record: Facts,
}

/// A visit.
#[derive(Debug)]
struct Card {
    path: String,
    title: String,
    place: String,
    address: String,
    arrived: bool,
    wait: Option<Deadline>,
    due: Option<At>,
}

pub(crate) async fn page(
    State(app): State<App>,
    frame: Frame,
    AsSupervisor(id): AsSupervisor,
) -> Result<Response, Fault> {
    let Some(me) = find(&app, id)? else { return Ok(Redirect::to("/supervisor/profile").into_response()) };
    let mut visits = visits(&app, &frame, id)?;
    visits.sort_by_key(|card| (card.due.is_none(), card.due));
    let (admitted, record) = (me.admitted, record(&frame, &me));
    Ok(Page(Day { admitted, visits, record, frame }).into_response())
}

fn record(frame: &Frame, me: &Supervisor) -> Facts {
    Facts::new([
        (frame.say("supervisor-made"), me.made.to_string()),
        (frame.say("supervisor-points"), me.points.to_string()),
        (frame.say("field-districts"), me.profile.districts.len().to_string()),
        (frame.say("field-ties"), me.profile.ties.len().to_string()),
    ])
}

fn visits(app: &App, frame: &Frame, id: SupervisorId) -> Result<Vec<Card>, Fault> {
    let rows = app.store().list(&List::Of(Party::Supervisor(id)), store::Page::first(PROJECTS))?;
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    let mut cards = Vec::new();
    for (stream, _) in rows {
        let Some(Aggregate::Project(project)) = app.store().aggregate(&stream)? else { continue };
        let drawn = mine(&project, id);
        if drawn.is_empty() {
            continue;
        }
        let address = address(app, Actor::Supervisor(id), project.id)?.unwrap_or_default();
        let of = |mine: Mine| card(frame, &charter, id, &project, &address, mine);
        cards.extend(drawn.into_iter().map(of));
    }
    Ok(cards)
}

fn card(
    frame: &Frame,
    charter: &Charter,
    id: SupervisorId,
    project: &Project,
    address: &str,
    mine: Mine,
) -> Card {
    let edition = charter.edition(project.policy).ok();
    let waits = edition.map(|it| project.waits(&it.policy, &it.calendar)).unwrap_or_default();
    let wait = wait(&waits, id, mine.target);
    Card {
        path: path(project, mine.target),
        title: frame.words().target(mine.target),
        place: project.request.estate.to_string(),
        address: address.to_owned(),
        arrived: mine.arrived,
        due: wait.map(|wait| wait.due),
        wait: wait.map(|wait| Deadline::new(frame, wait)),
    }
}
