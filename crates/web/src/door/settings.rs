//! Settings: name and phone, open sessions, the way out. What it is not: a profile in the market.

use super::join::{name, name_field};
use super::leave;
use crate::forms::{Why, Wrong};
use crate::part::{Field, Form, Kind};
use crate::tried::Refused;
use crate::{Answer, App, Fault, Fields, Frame, Member, Page};
use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use market::text::Digest;
use store::{Person, Session};

/// The page.
#[derive(Debug, Template)]
#[template(path = "door/settings.html")]
pub(crate) struct Settings {
    frame: Frame,
    email: String,
    form: Form,
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
    let sessions = app.vault().sessions_of(me.person.id)?;
    let sessions = sessions.iter().map(|session| row(&frame, session)).collect();
    let form = form(&frame, &me.person);
    Ok(Page(Settings { email: me.person.email, form, sessions, frame }))
}

fn form(frame: &Frame, person: &Person) -> Form {
    let phone = Field::of(frame, "phone").kind(Kind::Input("tel")).typed("tel", "tel").most(PHONE);
    Form::to(frame, "/settings/person", "person", frame.say("button-save"))
        .field(name_field(frame).value(&*person.name))
        .field(phone.value(&*person.phone).optional())
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
) -> Result<Redirect, Refused> {
    let changed = put(&app, me.person, &fields).await;
    changed.map_err(|fault| Refused::new(&frame, fault, fields))?;
    Ok(Redirect::to("/settings"))
}

async fn put(app: &App, person: Person, fields: &Fields) -> Result<(), Fault> {
    // The same words twice are the same account; but what is no key is no form of ours.
    crate::act::sent_key(fields)?;
    let (name, phone) = match (name(fields), phone(fields)) {
        (Ok(name), Ok(phone)) => (name, phone),
        (name, phone) => return Err(Fault::wrong([name.err(), phone.err()])),
    };
    let person = Person { name, phone, ..person };
    app.beside(move |app| app.vault().put_person(&person)).await?;
    Ok(())
}

/// The most characters of a telephone number.
const PHONE: usize = 24;

/// A telephone number, or none.
fn phone(fields: &Fields) -> Result<String, Wrong> {
    let plain = |text: &str| text.chars().all(|c| c.is_ascii_digit() || "+- ()".contains(c));
    match fields.made("phone", PHONE, Why::NotAPhone, |text| plain(text).then(|| text.to_owned())) {
        Err(wrong) if wrong.why == Why::Missing => Ok(String::new()),
        read => read,
    }
}

pub(crate) async fn sign_out(State(app): State<App>, frame: Frame) -> Result<Response, Fault> {
    leave(&app, &frame).await
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
        return leave(&app, &frame).await;
    }
    app.beside(move |app| app.vault().delete_session(&token)).await?;
    Ok(Redirect::to("/settings").into_response())
}

/// Ends every session but this one.
pub(crate) async fn end_others(State(app): State<App>, Member(me): Member) -> Result<Redirect, Fault> {
    app.beside(move |app| {
        let all = app.vault().sessions_of(me.person.id)?;
        let mut others = all.iter().filter(|session| session.token != me.session.token);
        others.try_for_each(|session| app.vault().delete_session(&session.token))
    })
    .await?;
    Ok(Redirect::to("/settings"))
}
