//! The operator's staff: who is on it, and another person taken on. What it is not: a way to a key to money; nobody on
//! this list has one.

use super::tabs::Tabs;
use crate::door::address;
use crate::forms::Fields;
use crate::{Answer, App, AsOperator, Fault, Field, Frame, Fresh, Page, Slip};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use market::{Actor, Command, StaffId, charter};
use store::{Person, Put, Role};

/// Where codes go, in characters.
const EMAIL: usize = 254;
/// A person's name, in characters.
const NAME: usize = 80;

/// The page.
#[derive(Debug, Template)]
#[template(path = "operator/staff.html")]
pub(crate) struct Staff {
    frame: Frame,
    tabs: Tabs,
    people: Vec<(String, String, String)>,
    fields: [Field; 2],
    /// Where to prove first who it is.
    prove: Option<String>,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, _: AsOperator) -> Answer<Staff> {
    shown(&app, &frame, fields(&frame, [None, None], ["", ""]))
}

fn shown(app: &App, frame: &Frame, fields: [Field; 2]) -> Answer<Staff> {
    let charter = app.store().charter()?.ok_or(Fault::Unfounded)?;
    let people = charter.staff.iter().filter_map(|id| app.vault().person((*id).into()).transpose());
    let people = people.map(|person| person.map(|it| (it.name, it.email, frame.day(it.created))));
    Ok(Page(Staff {
        tabs: Tabs::new(frame),
        people: people.collect::<Result<_, _>>()?,
        fields,
        prove: prove(frame, "/operator/staff"),
        frame: frame.clone(),
    }))
}

/// Where to prove first who it is, before anything is typed that would be lost; none where the proof is fresh.
pub(super) fn prove(frame: &Frame, next: &str) -> Option<String> {
    let is_fresh = frame.is_fresh();
    (!is_fresh).then(|| format!("/step-up?next={next}"))
}

fn fields(frame: &Frame, [name, email]: [Option<String>; 2], typed: [&str; 2]) -> [Field; 2] {
    let [typed_name, typed_email] = typed;
    [
        Field::of(frame, "person-name").most(NAME).value(typed_name).error(name),
        Field::of(frame, "email").most(EMAIL).typed("email", "off").value(typed_email).error(email),
    ]
}

/// The page again, with what is wrong beside its field and what was typed kept.
fn again(app: &App, frame: &Frame, sent: &Fields, wrong: [Option<String>; 2]) -> Result<Response, Fault> {
    let (name, email) = (sent.typed("person-name", NAME), sent.typed("email", EMAIL));
    let page = shown(app, frame, fields(frame, wrong, [&name, &email]))?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response())
}

/// Takes a person on: first the charter, then the account, so that no account is without its place on the staff.
pub(crate) async fn hire(
    State(app): State<App>,
    frame: Frame,
    AsOperator(me): AsOperator,
    _: Fresh,
    sent: Fields,
) -> Result<Response, Fault> {
    let name = sent.one("person-name", NAME);
    let email = sent.one("email", EMAIL).and_then(|email| address(email).ok_or(Slip::Malformed));
    let (Ok(name), Ok(email)) = (name, &email) else {
        let said = [name.err(), email.err()].map(|slip| slip.map(|slip| slip.said(&frame)));
        return again(&app, &frame, &sent, said);
    };
    if app.vault().find_by_email(email)?.is_some() {
        return again(&app, &frame, &sent, [None, Some(frame.say("operator-email-taken"))]);
    }
    let staff: StaffId = app.id();
    app.run(app.id(), Actor::Operator(me), Command::Charter(charter::Command::Hire { staff })).await?;
    match app.vault().put_person(&person(&app, &frame, staff, name, email))? {
        Put::Saved => Ok(Redirect::to("/operator/staff").into_response()),
        Put::EmailTaken => Err(Fault::KeyReused),
    }
}

fn person(app: &App, frame: &Frame, staff: StaffId, name: &str, email: &str) -> Person {
    Person {
        id: staff.into(),
        role: Role::Operator,
        email: email.to_owned(),
        name: name.to_owned(),
        phone: String::new(),
        language: frame.lang().tag().to_owned(),
        created: app.now(),
    }
}
