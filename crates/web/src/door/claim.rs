//! Claiming a fresh server: a one-time link, a form, and the market is founded by a command like any other. What it is
//! not: a default account; without the link nobody is the operator.

use super::sign_in::{email, email_field};
use super::{enter, join};
use crate::{App, Fault, Field, Fields, Frame, Page, Slip};
use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use market::charter::{self, Custodian};
use market::text::{Digest, Name};
use market::{Actor, Command, StaffId};
use store::{Claim, Person, PersonId, Role};

/// The page.
#[derive(Debug, Template)]
#[template(path = "door/claim.html")]
pub(crate) struct ClaimPage {
    frame: Frame,
    token: String,
    name: Field,
    email: Field,
    holder: Field,
    licence: Field,
    may_say_escrow: bool,
}

/// What the founder says.
struct Founding {
    name: String,
    email: String,
    custodian: Custodian,
}

pub(crate) async fn page(frame: Frame, Path(token): Path<String>) -> Result<Page<ClaimPage>, Fault> {
    if frame.is_founded() || !is_token(&token) { Err(Fault::Gone) } else { Ok(form(&frame, token, None)) }
}

pub(crate) async fn found(
    State(app): State<App>,
    frame: Frame,
    Path(token): Path<String>,
    fields: Fields,
) -> Result<Response, Fault> {
    if frame.is_founded() || !is_token(&token) {
        return Err(Fault::Gone);
    }
    let Ok(founding) = read(&fields) else {
        let page = form(&frame, token, Some(&fields));
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    // The form is sound by now: a link is not spent on a slip of the pen.
    if !app.vault().take_claim(&Digest::of(token.as_bytes()), app.now())? {
        return Err(Fault::Gone);
    }
    let person = founded(&app, &frame, founding).await.inspect_err(|_| give_back(&app, &token))?;
    enter(&app, &frame, person, "/operator")
}

/// Makes the first of the staff, then founds the market; a market that cannot be founded has no staff either.
async fn founded(app: &App, frame: &Frame, founding: Founding) -> Result<PersonId, Fault> {
    let staff: StaffId = app.id();
    let Founding { name, email, custodian } = founding;
    app.vault().put_person(&operator(app, frame, staff, name, email))?;
    let policy = app.config().policy.written();
    let command = Command::Charter(charter::Command::Found { policy, custodian, staff });
    match app.run(app.id(), Actor::Operator(staff), command).await {
        Ok(_) => Ok(staff.into()),
        Err(fault) => {
            app.vault().erase_person(staff.into())?;
            Err(fault)
        }
    }
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

fn read(fields: &Fields) -> Result<Founding, Slip> {
    let custodian = Custodian {
        holder: line(fields, "holder")?,
        licence: line(fields, "licence")?,
        may_say_escrow: fields.one("escrow", 3).is_ok(),
    };
    Ok(Founding { name: line(fields, "name")?.into(), email: email(fields)?, custodian })
}

fn line(fields: &Fields, name: &str) -> Result<Name, Slip> {
    Name::new(fields.one(name, Name::MOST)?).ok_or(Slip::Malformed)
}

fn form(frame: &Frame, token: String, sent: Option<&Fields>) -> Page<ClaimPage> {
    let typed = |name: &str| sent.map(|fields| fields.typed(name, 254)).unwrap_or_default();
    let wrong = |name: &str| sent.and_then(|fields| line(fields, name).err());
    let field = |name: &str, hint: &str| {
        let error = wrong(name).map(|wrong| wrong.said(frame));
        Field::new(frame, name).most(Name::MOST).hint(frame.say(hint)).value(typed(name)).error(error)
    };
    let page = ClaimPage {
        name: join::name_field(frame, &typed("name"), wrong("name")),
        email: email_field(frame, &typed("email"), sent.and_then(|fields| email(fields).err())),
        holder: field("holder", "web-holder-hint"),
        licence: field("licence", "web-licence-hint"),
        may_say_escrow: sent.is_some_and(|fields| fields.one("escrow", 3).is_ok()),
        token,
        frame: frame.clone(),
    };
    Page(page)
}
