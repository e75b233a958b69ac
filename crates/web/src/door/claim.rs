//! Claiming a fresh server: a one-time link, a form, and the market is founded by a command like any other. What it is
//! not: a default account; without the link nobody is the operator.

use super::sign_in::{email, email_field};
use super::{enter, join};
use crate::forms::{Why, Wrong};
use crate::part::{Choice, Field, Form};
use crate::tried::Refused;
use crate::{App, Fault, Fields, Frame, Page};
use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use market::charter::{self, Custodian};
use market::text::{Digest, Name};
use market::{Actor, Command, Key, StaffId};
use store::{Claim, Failure, Person, PersonId, Put, Role};

/// The page.
#[derive(Debug, Template)]
#[template(path = "door/claim.html")]
pub(crate) struct ClaimPage {
    frame: Frame,
    form: Form,
}

/// A heading inside the form, with what it is about.
#[derive(Template)]
#[template(
    source = "<h2>{{ title }}</h2>{% if !text.is_empty() %}<p>{{ text }}</p>{% endif %}",
    ext = "html"
)]
struct Heading {
    title: String,
    text: String,
}

/// The policy that the market opens under.
#[derive(Template)]
#[template(source = r#"<p>{{ text }} <a href="/policy">{{ link }}</a></p>"#, ext = "html")]
struct Rules {
    text: String,
    link: String,
}

/// Accounts of a founding that did not end: one a crash.
const LEFT: usize = 100;

/// What the founder says.
struct Founding {
    name: String,
    email: String,
    custodian: Custodian,
}

pub(crate) async fn page(frame: Frame, Path(token): Path<String>) -> Result<Page<ClaimPage>, Fault> {
    if frame.is_founded() || !is_token(&token) { Err(Fault::Gone) } else { Ok(form(&frame, &token)) }
}

pub(crate) async fn found(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Refused> {
    let claimed = claim(&app, &frame, &token, &fields).await;
    claimed.map_err(|fault| Refused::new(&frame, fault, fields))
}

async fn claim(app: &App, frame: &Frame, token: &str, fields: &Fields) -> Result<Response, Fault> {
    if frame.is_founded() || !is_token(token) {
        return Err(Fault::Gone);
    }
    let (key, founding) = (crate::act::sent_key(fields)?.unwrap_or_else(|| app.id()), read(fields)?);
    // The form is sound by now: a link is not spent on a slip of the pen.
    if !app.vault().take_claim(&Digest::of(token.as_bytes()), app.now())? {
        return Err(Fault::Gone);
    }
    let person = founded(app, frame, key, founding).await.inspect_err(|_| give_back(app, token))?;
    enter(app, frame, person, "/operator").await
}

/// Makes the first of the staff, then founds the market. A process that ended in between has left an account and no
/// market: the account is taken over where it has this address, and erased where it has another.
async fn founded(app: &App, frame: &Frame, key: Key, founding: Founding) -> Result<PersonId, Fault> {
    let Founding { name, email, custodian } = founding;
    let left = app.vault().find_by_email(&email)?.map(|person| StaffId::from_bytes(person.id.0));
    let staff = left.unwrap_or_else(|| app.id());
    let person = operator(app, frame, staff, name, email);
    if app.beside(move |app| app.vault().put_person(&person)).await? == Put::EmailTaken {
        return Err(Wrong::new("email", Why::Taken).into());
    }
    let policy = app.config().policy.written();
    let command = Command::Charter(charter::Command::Found { policy, custodian, staff });
    let answer = app.run(key, Actor::Operator(staff), command).await;
    app.beside(erase_all_but_staff).await?;
    answer.map(|_| staff.into())
}

/// Accounts of operators whom the charter does not know come from a founding that did not end.
fn erase_all_but_staff(app: &App) -> Result<(), Failure> {
    let charter = app.store().charter()?;
    for person in app.vault().people(Role::Operator, None, LEFT)? {
        let known = charter.as_ref().is_some_and(|it| it.is_staff(StaffId::from_bytes(person.id.0)));
        if !known {
            app.vault().erase_person(person.id)?;
        }
    }
    Ok(())
}

fn operator(app: &App, frame: &Frame, staff: StaffId, name: String, email: String) -> Person {
    let language = frame.lang().tag().to_owned();
    Person {
        id: staff.into(),
        role: Role::Operator,
        email,
        name,
        phone: String::new(),
        language,
        created: app.now(),
    }
}

/// What could not be done leaves the link as it was, for a minute.
fn give_back(app: &App, token: &str) {
    let claim =
        Claim { token: Digest::of(token.as_bytes()), expires: app.now().plus_seconds(60), used: None };
    if let Err(error) = app.vault().put_claim(&claim) {
        tracing::error!(%error, "the claim link could not be given back: ask for a new one");
    }
}

fn is_token(token: &str) -> bool {
    token.len() == 64 && token.bytes().all(|b| b.is_ascii_hexdigit())
}

fn read(fields: &Fields) -> Result<Founding, Fault> {
    let (name, email) = (join::name(fields), email(fields));
    match (name, email, line(fields, "holder"), line(fields, "licence"), escrow(fields)) {
        (Ok(name), Ok(email), Ok(holder), Ok(licence), Ok(may_say_escrow)) => {
            Ok(Founding { name, email, custodian: Custodian { holder, licence, may_say_escrow } })
        }
        (name, email, holder, licence, escrow) => {
            Err(Fault::wrong([name.err(), email.err(), holder.err(), licence.err(), escrow.err()]))
        }
    }
}

fn line(fields: &Fields, name: &str) -> Result<Name, Wrong> {
    fields.made(name, Name::MOST, Why::BadCharacter, Name::new)
}

/// A box: ticked, or absent.
fn escrow(fields: &Fields) -> Result<bool, Wrong> {
    match fields.get("may-say-escrow")? {
        None => Ok(false),
        Some("yes") => Ok(true),
        Some(_) => Err(Wrong::new("may-say-escrow", Why::NotAChoice)),
    }
}

fn form(frame: &Frame, token: &str) -> Page<ClaimPage> {
    let heading = |title: &str, text: String| Heading { title: frame.say(title), text };
    let line = |name: &str| Field::of(frame, name).most(Name::MOST);
    let escrow = Choice::tick("may-say-escrow", frame.say("web-claim-escrow"), "");
    let form = Form::to(frame, format!("/claim/{token}"), "claim", frame.say("web-claim-found"))
        .with(&heading("web-claim-you", String::new()))
        .field(join::name_field(frame))
        .field(email_field(frame))
        .with(&heading("web-claim-custodian", frame.say("web-claim-custodian-why")))
        .field(line("holder"))
        .field(line("licence"))
        .choice(&escrow)
        .with(&Rules { text: frame.say("web-claim-policy"), link: frame.say("web-nav-policy") });
    Page(ClaimPage { form, frame: frame.clone() })
}
