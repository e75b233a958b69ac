//! Signing in: an address, then the code sent to it. What it is not: registration; see `join`.

use super::code;
use super::entry::enter;
use super::session::may_enter;
use crate::forms::{Why, Wrong};
use crate::guard::Client;
use crate::part::{Field, Form, Kind};
use crate::tried::Refused;
use crate::{App, Fault, Fields, Frame, Page};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::{CodeCheck, Failure, Purpose};

/// The most characters of an address of mail.
pub(crate) const EMAIL: usize = 254;
/// The most characters that are read of a code.
pub(super) const CODE: usize = 20;

/// Where to go on.
#[derive(Debug, Default, Deserialize)]
pub(crate) struct Next {
    /// A path.
    #[serde(default)]
    next: String,
}

impl Next {
    /// A path of this server; the inbox where it is none.
    pub(super) fn path(&self) -> String {
        crate::guard::local_path(&self.next).unwrap_or("/inbox").to_owned()
    }
}

/// The first page: the address.
#[derive(Debug, Template)]
#[template(path = "door/sign_in.html")]
pub(crate) struct SignIn {
    frame: Frame,
    form: Form,
}

/// The second page, of every flow: the code.
#[derive(Debug, Template)]
#[template(path = "door/code.html")]
pub(crate) struct EnterCode {
    pub(super) frame: Frame,
    pub(super) action: &'static str,
    pub(super) email: String,
    pub(super) code: Field,
    /// What goes along with the code.
    pub(super) along: Vec<(&'static str, String)>,
}

pub(crate) async fn page(frame: Frame, Query(next): Query<Next>) -> Response {
    if frame.is_signed_in() {
        return Redirect::to(&next.path()).into_response();
    }
    let form = Form::to(&frame, "/sign-in", "sign-in", frame.say("web-send-code"));
    let form = form.next(next.path()).field(email_field(&frame));
    Page(SignIn { form, frame }).into_response()
}

pub(crate) async fn send(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Refused> {
    let sent = send_to(&app, &frame, &client, &fields).await;
    let email = sent.map_err(|fault| Refused::new(&frame, fault, fields.clone()))?;
    Ok(ask(frame, email, fields.way_back(), None).into_response())
}

async fn send_to(app: &App, frame: &Frame, client: &Client, fields: &Fields) -> Result<String, Fault> {
    crate::act::sent_key(fields)?;
    let email = email(fields)?;
    let known = app.vault().find_by_email(&email)?.is_some();
    code::send(app, frame, client, &email, Purpose::SignIn, known).await?;
    Ok(email)
}

pub(crate) async fn try_code(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    let email = email(&fields)?;
    let code = fields.one("code", CODE).unwrap_or_default();
    let outcome = code::check(&app, &frame, &client, &email, Purpose::SignIn, code).await?;
    let person = app.vault().find_by_email(&email)?;
    // Whoever has left the staff has an account that opens nothing.
    let person = person.map(|person| Ok(may_enter(&app, &person)?.then_some(person)));
    match (outcome, person.transpose().map_err(|failure: Failure| Fault::from(failure))?.flatten()) {
        (CodeCheck::Right, Some(person)) => enter(&app, &frame, person.id, fields.way_back()).await,
        (outcome, _) => {
            let error = code::wrong(&frame, outcome);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, ask(frame, email, fields.way_back(), Some(error)))
                .into_response())
        }
    }
}

/// The address in a form.
pub(crate) fn email(fields: &Fields) -> Result<String, Wrong> {
    fields.made("email", EMAIL, Why::NotAnEmail, code::address)
}

/// The field of an address.
pub(super) fn email_field(frame: &Frame) -> Field {
    Field::of(frame, "email").kind(Kind::Input("email")).typed("email", "email").most(EMAIL)
}

/// The field of a code: pasted or typed, as the browser likes.
pub(super) fn code_field(frame: &Frame, error: Option<String>) -> Field {
    Field::of(frame, "code").typed("numeric", "one-time-code").most(CODE).error(error)
}

fn ask(frame: Frame, email: String, next: &str, error: Option<String>) -> Page<EnterCode> {
    let code = code_field(&frame, error);
    Page(EnterCode { action: "/sign-in/code", code, email, along: vec![("next", next.to_owned())], frame })
}
