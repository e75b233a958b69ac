//! Signing in: an address, then the code sent to it. What it is not: registration; see `join`.

use super::code;
use super::entry::enter;
use crate::guard::Client;
use crate::{App, Fault, Field, Fields, Frame, Page, Slip};
use askama::Template;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use store::{CodeCheck, Purpose};

/// The most characters of an address of mail.
pub(super) const EMAIL: usize = 254;

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
    email: Field,
    next: String,
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
    let email = email_field(&frame, "", None);
    Page(SignIn { email, next: next.path(), frame }).into_response()
}

pub(crate) async fn send(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    let email = match email(&fields) {
        Ok(email) => email,
        Err(wrong) => return Ok(again(frame, &fields, wrong)),
    };
    let known = app.vault().find_by_email(&email)?.is_some();
    code::send(&app, &frame, &client, &email, Purpose::SignIn, known)?;
    Ok(ask(frame, email, fields.way_back(), None).into_response())
}

pub(crate) async fn try_code(
    State(app): State<App>,
    frame: Frame,
    client: Client,
    fields: Fields,
) -> Result<Response, Fault> {
    let email = email(&fields).map_err(|_| Fault::BadForm)?;
    let outcome =
        code::check(&app, &client, &email, Purpose::SignIn, fields.one("code", 20).unwrap_or_default())?;
    let person = app.vault().find_by_email(&email)?;
    match (outcome, person) {
        (CodeCheck::Right, Some(person)) => enter(&app, &frame, person.id, fields.way_back()),
        (outcome, _) => {
            let error = code::wrong(&frame, outcome);
            Ok((StatusCode::UNPROCESSABLE_ENTITY, ask(frame, email, fields.way_back(), Some(error)))
                .into_response())
        }
    }
}

/// The address in a form.
pub(super) fn email(fields: &Fields) -> Result<String, Slip> {
    code::address(fields.one("email", EMAIL)?).ok_or(Slip::Malformed)
}

/// The field of an address.
pub(super) fn email_field(frame: &Frame, typed: &str, wrong: Option<Slip>) -> Field {
    let said = wrong.map(|wrong| match wrong {
        Slip::Malformed => frame.say("web-wrong-email"),
        other => other.said(frame),
    });
    Field::new(frame, "email")
        .kind(crate::Kind::Input("email"))
        .typed("email", "email")
        .most(EMAIL)
        .value(typed)
        .error(said)
}

/// The field of a code: pasted or typed, as the browser likes.
pub(super) fn code_field(frame: &Frame, error: Option<String>) -> Field {
    Field::new(frame, "code")
        .typed("numeric", "one-time-code")
        .most(20)
        .hint(frame.say("web-code-hint"))
        .error(error)
}

fn again(frame: Frame, fields: &Fields, wrong: Slip) -> Response {
    let email = email_field(&frame, &fields.typed("email", EMAIL), Some(wrong));
    let page = SignIn { email, next: fields.way_back().to_owned(), frame };
    (StatusCode::UNPROCESSABLE_ENTITY, Page(page)).into_response()
}

fn ask(frame: Frame, email: String, next: &str, error: Option<String>) -> Page<EnterCode> {
    let code = code_field(&frame, error);
    Page(EnterCode { action: "/sign-in/code", code, email, along: vec![("next", next.to_owned())], frame })
}
