//! Joining: a role, a name, an address; then the code. What it is not: a profile; a firm or a supervisor writes that on
//! its own page afterwards. Staff cannot join: the operator hires.

use super::identity::actor;
use super::session::may_enter;
use super::sign_in::{CODE, EnterCode, code_field, email, email_field};
use super::{code, enter};
use crate::forms::{Why, Wrong};
use crate::guard::Client;
use crate::part::{Choice, Field, Form};
use crate::tried::Refused;
use crate::{App, Fault, Fields, Frame, Page};
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
    form: Form,
}

/// What somebody joins as.
struct Newcomer {
    role: Role,
    name: String,
    email: String,
}

pub(crate) async fn page(frame: Frame) -> Page<Join> {
    let roles = ["owner", "firm", "supervisor"];
    let role = roles.iter().fold(Choice::one("role", frame.say("web-join-as")), |choice, role| {
        choice.option(role, frame.say_under("field", role), frame.say_under("web-join", role))
    });
    let form = Form::to(&frame, "/join", "join", frame.say("web-send-code"));
    let form = form.choice(&role).field(name_field(&frame)).field(email_field(&frame));
    Page(Join { form, frame })
}

pub(crate) async fn send(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Refused> {
    let sent = send_to(&app, &frame, &client, &fields).await;
    let newcomer = sent.map_err(|fault| Refused::new(&frame, fault, fields))?;
    Ok(ask(frame, &newcomer, None).into_response())
}

async fn send_to(app: &App, frame: &Frame, client: &Client, fields: &Fields) -> Result<Newcomer, Fault> {
    crate::act::sent_key(fields)?;
    let newcomer = read(fields)?;
    if !frame.is_founded() {
        return Err(Fault::Unfounded);
    }
    code::send(app, frame, client, &newcomer.email, Purpose::SignIn, true).await?;
    Ok(newcomer)
}

pub(crate) async fn try_code(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    let newcomer = read(&fields)?;
    let code = fields.one("code", CODE).unwrap_or_default();
    let outcome = code::check(&app, &frame, &client, &newcomer.email, Purpose::SignIn, code).await?;
    if outcome != CodeCheck::Right {
        let error = code::wrong(&frame, outcome);
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, ask(frame, &newcomer, Some(error))).into_response());
    }
    let (person, path) = admit(&app, &frame, &newcomer).await?;
    enter(&app, &frame, person, path).await
}

/// The account of the address, made where there is none. Whoever holds the address has proved it by now.
async fn admit(app: &App, frame: &Frame, newcomer: &Newcomer) -> Result<(PersonId, &'static str), Fault> {
    if let Some(person) = app.vault().find_by_email(&newcomer.email)? {
        return if may_enter(app, &person)? { Ok((person.id, "/inbox")) } else { Err(Fault::Forbidden) };
    }
    let id = PersonId(app.id::<Uuid>().into_bytes());
    if let Actor::Owner(owner) = actor(newcomer.role, id) {
        app.run(app.id(), Actor::Owner(owner), Command::Owner(owner, owner::Command::Register)).await?;
    }
    let person = newcomer.person(id, app, frame);
    match app.beside(move |app| app.vault().put_person(&person)).await? {
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

fn read(fields: &Fields) -> Result<Newcomer, Fault> {
    match (fields.made("role", 20, Why::NotAChoice, role), name(fields), email(fields)) {
        (Ok(role), Ok(name), Ok(email)) => Ok(Newcomer { role, name, email }),
        (role, name, email) => Err(Fault::wrong([role.err(), name.err(), email.err()])),
    }
}

fn role(text: &str) -> Option<Role> {
    match text {
        "owner" => Some(Role::Owner),
        "firm" => Some(Role::Firm),
        "supervisor" => Some(Role::Supervisor),
        _ => None,
    }
}

/// A person's own name in a form.
pub(super) fn name(fields: &Fields) -> Result<String, Wrong> {
    fields.made("name", Name::MOST, Why::BadCharacter, |text| Name::new(text).map(String::from))
}

/// The field of a person's own name.
pub(super) fn name_field(frame: &Frame) -> Field {
    let field = Field::of(frame, "name").label(frame.say("web-your-name")).most(Name::MOST);
    field.typed("", "name").hint(frame.say("web-name-hint"))
}

fn ask(frame: Frame, newcomer: &Newcomer, error: Option<String>) -> Page<EnterCode> {
    let along = vec![("role", newcomer.role_name().to_owned()), ("name", newcomer.name.clone())];
    let code = code_field(&frame, error);
    Page(EnterCode { action: "/join/code", code, email: newcomer.email.clone(), along, frame })
}
