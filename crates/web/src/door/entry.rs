//! Going in and out: the cookie with a new session's token, and its end. What it is not: proof; that came before.

use super::session::begin;
use crate::guard::{cookie, known};
use crate::{App, Fault, Frame};
use axum::response::{IntoResponse, Redirect, Response};
use store::{Failure, PersonId};

/// Seconds the cookie lives; the store ends the session sooner where it lies idle.
const COOKIE: i64 = 30 * 86_400;

/// Seconds for which a browser is remembered as one in which an account was opened.
const REMEMBERED: i64 = 365 * 86_400;

/// Begins a new session and goes on to a path. A session that was open in this browser ends: tokens are never taken over.
pub(crate) async fn enter(app: &App, frame: &Frame, person: PersonId, path: &str) -> Result<Response, Fault> {
    end(app, frame).await?;
    let (token, mark) = app.beside(move |app| Ok((begin(app, person, true)?, mark(app, person)?))).await?;
    tracing::info!(event = "signed-in", "a session began");
    let mut answer = Redirect::to(path).into_response();
    let (headers, secure) = (answer.headers_mut(), app.config().secure_cookies);
    cookie::set_secret(headers, secure, cookie::SESSION, &token, COOKIE);
    cookie::set_secret(headers, secure, cookie::KNOWN, &mark, REMEMBERED);
    Ok(answer)
}

fn mark(app: &App, person: PersonId) -> Result<String, Failure> {
    let email = app.vault().person(person)?.map(|person| person.email);
    known(app, &email.unwrap_or_default())
}

/// Ends this browser's session and goes home.
pub(crate) async fn leave(app: &App, frame: &Frame) -> Result<Response, Fault> {
    end(app, frame).await?;
    let mut answer = Redirect::to("/").into_response();
    cookie::set_secret(answer.headers_mut(), app.config().secure_cookies, cookie::SESSION, "", 0);
    Ok(answer)
}

/// Ends the session that is open in this browser.
async fn end(app: &App, frame: &Frame) -> Result<(), Fault> {
    match frame.session() {
        Some(token) => Ok(app.beside(move |app| app.vault().delete_session(&token)).await?),
        None => Ok(()),
    }
}
