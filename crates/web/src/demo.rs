//! The demo's extras: sign-in as anyone, a clock that can be turned. What it is not: there outside a demo; its routes do
//! not exist then.

use crate::door::enter;
use crate::{Answer, App, Fault, Fields, Frame, Page};
use askama::Template;
use axum::Router;
use axum::extract::State;
use axum::response::{Redirect, Response};
use axum::routing::{get, post};
use store::{Failure, Person, PersonId, Role};

/// People of one role who are looked at, and who are on the page: first those who have something to do.
const LOOKED_AT: usize = 500;
const PEOPLE: usize = 40;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/demo", get(page))
        .route("/demo/enter", post(enter_as))
        .route("/demo/clock", post(turn))
}

/// The page.
#[derive(Debug, Template)]
#[template(path = "demo.html")]
struct Demo {
    frame: Frame,
    groups: Vec<(String, Vec<Row>)>,
}

#[derive(Debug)]
struct Row {
    id: String,
    name: String,
    waits: usize,
}

async fn page(State(app): State<App>, frame: Frame) -> Answer<Demo> {
    let roles = [
        ("owner", Role::Owner),
        ("firm", Role::Firm),
        ("supervisor", Role::Supervisor),
        ("operator", Role::Operator),
    ];
    let group = |(name, role)| people(&app, role).map(|rows| (frame.say(&format!("field-{name}")), rows));
    let groups = roles.into_iter().map(group).collect::<Result<_, Failure>>()?;
    Ok(Page(Demo { groups, frame }))
}

fn people(app: &App, role: Role) -> Result<Vec<Row>, Failure> {
    let people = app.vault().people(role, None, LOOKED_AT)?;
    let mut rows: Vec<Row> = people.into_iter().map(|person| row(app, person)).collect::<Result<_, _>>()?;
    rows.sort_by_key(|row| row.waits == 0);
    rows.truncate(PEOPLE);
    Ok(rows)
}

fn row(app: &App, person: Person) -> Result<Row, Failure> {
    let party = crate::door::actor(person.role, person.id).into();
    let waits = app.store().waits_for(&party, 100)?.len();
    Ok(Row { id: uuid::Uuid::from_bytes(person.id.0).to_string(), name: person.name, waits })
}

async fn enter_as(State(app): State<App>, frame: Frame, fields: Fields) -> Result<Response, Fault> {
    let id: uuid::Uuid =
        fields.one("person", 40).ok().and_then(|text| text.parse().ok()).ok_or(Fault::BadForm)?;
    let person = app.vault().person(PersonId(id.into_bytes()))?.ok_or(Fault::NotFound)?;
    enter(&app, &frame, person.id, "/inbox").await
}

/// Seconds of one step of the demo's clock: letters leave and deadlines pass on the way, as they would have.
const STEP: i64 = 6 * 3_600;

async fn step(app: &App, seconds: i64) -> Result<(), Fault> {
    if !app.turn(seconds) {
        return Err(Fault::NotFound);
    }
    crate::post::tick(app).await?;
    crate::post::deliver(app).await?;
    Ok(())
}

/// Turns the clock, brings what came due to its default, and goes back.
async fn turn(State(app): State<App>, fields: Fields) -> Result<Redirect, Fault> {
    let seconds = match fields.one("by", 4) {
        Ok("1h") => 3_600,
        Ok("1d") => 86_400,
        Ok("7d") => 7 * 86_400,
        _ => return Err(Fault::BadForm),
    };
    let mut left: i64 = seconds;
    while left > 0 {
        step(&app, left.min(STEP)).await?;
        left = left.saturating_sub(STEP);
    }
    Ok(Redirect::to(fields.way_back()))
}
