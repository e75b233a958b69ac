//! Joining: a role, a name, an address; then the code. What it is not: a profile; a firm or a supervisor writes that on
//! its own page afterwards. Staff cannot join: the operator hires.

use super::identity::actor;
use super::sign_in::{EnterCode, code_field, email, email_field};
use super::{code, enter};
use crate::guard::Client;
use crate::{App, Fault, Field, Fields, Frame, Page, Slip};
use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use market::text::Name;
use market::{Actor, Command, owner};
use store::{CodeCheck, Person, PersonId, Purpose, Put, Role};
use uuid::Uuid;

/// The page on which one joins.
#[derive(Debug, Template)]
#[template(path = "door/join.html")]
pub(crate) struct Join {
    frame: Frame,
    role: String,
    role_error: Option<String>,
    name: Field,
    email: Field,
}

/// What somebody joins as.
struct Newcomer {
    role: Role,
    name: String,
    email: String,
}

pub(crate) async fn page(frame: Frame) -> Page<Join> {
    blank(frame)
}

pub(crate) async fn send(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    let Ok(newcomer) = read(&fields) else { return Ok(again(frame, &fields)) };
    if !frame.is_founded() {
        return Err(Fault::Unfounded);
    }
    code::send(&app, &frame, &client, &newcomer.email, Purpose::SignIn, true)?;
    Ok(ask(frame, &newcomer, None).into_response())
}

pub(crate) async fn try_code(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    let newcomer = read(&fields).map_err(|_| Fault::BadForm)?;
    let outcome = code::check(
        &app,
        &client,
        &newcomer.email,
        Purpose::SignIn,
        fields.one("code", 20).unwrap_or_default(),
    )?;
    if outcome != CodeCheck::Right {
        let error = code::wrong(&frame, outcome);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, ask(frame, &newcomer, Some(error))).into_response());
    }
    let (person, path) = admit(&app, &frame, &newcomer).await?;
    enter(&app, &frame, person, path)
}

/// The account of the address, made where there is none. Whoever holds the address has proved it by now.
async fn admit(app: &App, frame: &Frame, newcomer: &Newcomer) -> Result<(PersonId, &'static str), Fault> {
    if let Some(person) = app.vault().find_by_email(&newcomer.email)? {
        return Ok((person.id, "/inbox"));
    }
    let id = PersonId(app.id::<Uuid>().into_bytes());
    if let Actor::Owner(owner) = actor(newcomer.role, id) {
        app.run(app.id(), Actor::Owner(owner), Command::Owner(owner, owner::Command::Register)).await?;
    }
    match app.vault().put_person(&newcomer.person(id, app, frame))? {
        Put::Saved => Ok((id, newcomer.first_page())),
        Put::EmailTaken => Err(Fault::TooMany),
    }
}

impl Newcomer {
    fn person(&self, id: PersonId, app: &App, frame: &Frame) -> Person {
        Person {
            id,
            role: self.role,
            email: self.email.clone(),
            name: self.name.clone(),
            phone: String::new(),
            language: frame.lang().tag().to_owned(),
            created: app.now(),
        }
    }

    const fn first_page(&self) -> &'static str {
        match self.role {
            Role::Owner => "/projects/new",
            Role::Firm => "/firm",
            Role::Supervisor => "/supervisor",
            Role::Operator => "/inbox",
        }
    }

    const fn role_name(&self) -> &'static str {
        match self.role {
            Role::Owner => "owner",
            Role::Firm => "firm",
            Role::Supervisor => "supervisor",
            Role::Operator => "operator",
        }
    }
}

fn read(fields: &Fields) -> Result<Newcomer, Slip> {
    Ok(Newcomer { role: role(fields)?, name: name(fields)?, email: email(fields)? })
}

fn role(fields: &Fields) -> Result<Role, Slip> {
    match fields.one("role", 20)? {
        "owner" => Ok(Role::Owner),
        "firm" => Ok(Role::Firm),
        "supervisor" => Ok(Role::Supervisor),
        _ => Err(Slip::Malformed),
    }
}

fn name(fields: &Fields) -> Result<String, Slip> {
    let name = fields.one("name", Name::MOST)?;
    Name::new(name).map(String::from).ok_or(Slip::Malformed)
}

fn blank(frame: Frame) -> Page<Join> {
    let (name, email) = (name_field(&frame, "", None), email_field(&frame, "", None));
    Page(Join { role: String::new(), role_error: None, name, email, frame })
}

fn again(frame: Frame, fields: &Fields) -> Response {
    let page = Join {
        role: fields.typed("role", 20),
        role_error: role(fields).err().map(|wrong| wrong.said(&frame)),
        name: name_field(&frame, &fields.typed("name", Name::MOST), name(fields).err()),
        email: email_field(&frame, &fields.typed("email", super::sign_in::EMAIL), email(fields).err()),
        frame,
    };
    (StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response()
}

pub(super) fn name_field(frame: &Frame, typed: &str, wrong: Option<Slip>) -> Field {
    let field = Field::new(frame, "name").most(Name::MOST).typed("", "name").hint(frame.say("web-name-hint"));
    field.value(typed).error(wrong.map(|wrong| wrong.said(frame)))
}

fn ask(frame: Frame, newcomer: &Newcomer, error: Option<String>) -> Page<EnterCode> {
    let along = vec![("role", newcomer.role_name().to_owned()), ("name", newcomer.name.clone())];
    let code = code_field(&frame, error);
    Page(EnterCode { action: "/join/code", code, email: newcomer.email.clone(), along, frame })
}
