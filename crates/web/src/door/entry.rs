//! Going in and out: the cookie with a new session's token, and its end. What it is not: proof; that came before.

use super::session::begin;
use crate::guard::cookie;
use crate::{App, Fault, Frame};
use axum::response::{IntoResponse, Redirect, Response};
use store::PersonId;

/// Seconds the cookie lives; the store ends the session sooner where it lies idle.
const COOKIE: i64 = 30 * 86_400;

/// Begins a new session and goes on to a path. A session that was open in this browser ends: tokens are never taken over.
pub(crate) fn enter(app: &App, frame: &Frame, person: PersonId, path: &str) -> Result<Response, Fault> {
    if let Some(old) = frame.session() {
        app.vault().delete_session(&old)?;
    }
    let token = begin(app, person, true)?;
    tracing::info!(event = "signed-in", "a session began");
    let mut answer = Redirect::to(path).into_response();
    cookie::set_secret(answer.headers_mut(), app.config().secure_cookies, cookie::SESSION, &token, COOKIE);
    Ok(answer)
}

/// Ends this browser's session and goes home.
pub(crate) fn leave(app: &App, frame: &Frame) -> Result<Response, Fault> {
    if let Some(token) = frame.session() {
        app.vault().delete_session(&token)?;
    }
    let mut answer = Redirect::to("/").into_response();
    cookie::set_secret(answer.headers_mut(), app.config().secure_cookies, cookie::SESSION, "", 0);
    Ok(answer)
}
