//! Settings: name and phone, open sessions, the way out. What it is not: a profile in the market.

use super::join::name_field;
use super::leave;
use crate::{Answer, App, Fault, Field, Fields, Frame, Member, Page, Slip};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use market::text::{Digest, Name};
use store::{Person, Session};

/// The page.
#[derive(Debug, Template)]
#[template(path = "door/settings.html")]
pub(crate) struct Settings {
    frame: Frame,
    email: String,
    name: Field,
    phone: Field,
    sessions: Vec<Row>,
}

/// A session as its owner sees it.
#[derive(Debug)]
struct Row {
    token: String,
    created: String,
    used: String,
    here: bool,
}

pub(crate) async fn page(State(app): State<App>, frame: Frame, Member(me): Member) -> Answer<Settings> {
    let name = name_field(&frame, &me.person.name, None);
    let phone = phone_field(&frame, &me.person.phone, None);
    show(&app, frame, me.person, name, phone)
}

fn show(app: &App, frame: Frame, person: Person, name: Field, phone: Field) -> Answer<Settings> {
    let sessions = app.vault().sessions_of(person.id)?;
    let sessions = sessions.iter().map(|session| row(&frame, session)).collect();
    Ok(Page(Settings { email: person.email, name, phone, sessions, frame }))
}

fn row(frame: &Frame, session: &Session) -> Row {
    Row {
        token: session.token.to_string(),
        created: frame.moment(session.created),
        used: frame.moment(session.last_used),
        here: frame.session() == Some(session.token),
    }
}

pub(crate) async fn change(
    State(app): State<App>,
    frame: Frame,
    Member(me): Member,
    fields: Fields,
) -> Result<Response, Fault> {
    let (name, phone) = (name(&fields), phone(&fields));
    if let (Ok(name), Ok(phone)) = (&name, &phone) {
        app.vault().put_person(&Person { name: name.clone(), phone: phone.clone(), ..me.person })?;
        return Ok(Redirect::to("/settings").into_response());
    }
    let name = name_field(&frame, &fields.typed("name", Name::MOST), name.err());
    let phone = phone_field(&frame, &fields.typed("phone", PHONE), phone.err());
    Ok((StatusCode::UNPROCESSABLE_ENTITY, show(&app, frame, me.person, name, phone)?).into_response())
}

/// The most characters of a telephone number.
const PHONE: usize = 24;

fn name(fields: &Fields) -> Result<String, Slip> {
    Name::new(fields.one("name", Name::MOST)?).map(String::from).ok_or(Slip::Malformed)
}

/// A telephone number, or none.
fn phone(fields: &Fields) -> Result<String, Slip> {
    match fields.one("phone", PHONE) {
        Ok(phone) if phone.chars().all(|c| c.is_ascii_digit() || "+- ()".contains(c)) => Ok(phone.to_owned()),
        Ok(_) => Err(Slip::Malformed),
        Err(Slip::Missing) => Ok(String::new()),
        Err(wrong) => Err(wrong),
    }
}

fn phone_field(frame: &Frame, typed: &str, wrong: Option<Slip>) -> Field {
    let field = Field::new(frame, "phone")
        .optional()
        .most(PHONE)
        .typed("tel", "tel")
        .hint(frame.say("web-phone-hint"));
    field.kind(crate::Kind::Input("tel")).value(typed).error(wrong.map(|wrong| wrong.said(frame)))
}

pub(crate) async fn sign_out(State(app): State<App>, frame: Frame) -> Result<Response, Fault> {
    leave(&app, &frame)
}

/// Ends one session of the reader's own.
pub(crate) async fn end(
    State(app): State<App>,
    frame: Frame,
    Member(me): Member,
    fields: Fields,
) -> Result<Response, Fault> {
    let token: Digest =
        fields.one("session", 64).ok().and_then(|text| text.parse().ok()).ok_or(Fault::BadForm)?;
    let own = app.vault().sessions_of(me.person.id)?.iter().any(|session| session.token == token);
    if !own {
        return Err(Fault::NotFound);
    }
    if frame.session() == Some(token) {
        return leave(&app, &frame);
    }
    app.vault().delete_session(&token)?;
    Ok(Redirect::to("/settings").into_response())
}

/// Ends every session but this one.
pub(crate) async fn end_others(State(app): State<App>, Member(me): Member) -> Result<Redirect, Fault> {
    for session in app.vault().sessions_of(me.person.id)? {
        if session.token != me.session.token {
            app.vault().delete_session(&session.token)?;
        }
    }
    Ok(Redirect::to("/settings"))
}
