//! Lays the frame of a request: session, language, form token. What it is not: a guard; a visitor has a frame too.

use super::{Frame, Parts};
use crate::door::{self, Identity};
use crate::guard::{cookie, token_of};
use crate::{App, Fault};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use rules::{Calendar, Policy};
use std::sync::Arc;
use words::Language;

/// Seconds the form secret of a browser without a session lives.
const DAY: i64 = 86_400;

/// Puts the frame into the request; gives a browser without one its form secret.
pub(crate) async fn lay(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let secure = app.config().secure_cookies;
    let known = cookie::secret(request.headers(), secure, cookie::FORM);
    let secret = known.clone().unwrap_or_else(|| app.token());
    let frame = match frame(&app, &request, &secret) {
        Ok(frame) => frame,
        Err(fault) => return fault.into_response(),
    };
    let needs_secret = known.is_none() && !frame.is_signed_in();
    request.extensions_mut().insert(frame);
    let mut answer = next.run(request).await;
    if needs_secret {
        cookie::set_secret(answer.headers_mut(), secure, cookie::FORM, &secret, DAY);
    }
    answer
}

fn frame(app: &App, request: &Request, secret: &str) -> Result<Frame, Fault> {
    let headers = request.headers();
    let token = cookie::secret(headers, app.config().secure_cookies, cookie::SESSION);
    let identity = token.as_deref().map(|token| door::identify(app, token)).transpose()?.flatten();
    let bound_to = token.as_deref().filter(|_| identity.is_some()).unwrap_or(secret);
    let charter = app.store().charter()?;
    let calendar = charter.as_ref().and_then(|it| it.now().ok()).map(|edition| edition.calendar.clone());
    Ok(Frame(Arc::new(Parts {
        app: app.clone(),
        lang: language(headers, identity.as_ref()),
        csrf: token_of(bound_to),
        founded: charter.is_some(),
        calendar: calendar.map_or_else(default_calendar, Ok)?,
        now: app.now(),
        tried: request.extensions().get().cloned(),
        path: request.uri().path_and_query().map_or("/", |path| path.as_str()).to_owned(),
        identity,
    })))
}

/// Before a policy is in force, the built-in one's calendar.
fn default_calendar() -> Result<Calendar, Fault> {
    Policy::fairwright().days().map_err(|_| Fault::Internal)
}

/// The reader's choice; else the account's; else the browser's.
fn language(headers: &HeaderMap, identity: Option<&Identity>) -> Language {
    let chosen = cookie::plain(headers, cookie::LANG).and_then(|tag| tag.parse().ok());
    let account = || identity.and_then(|me| me.person.language.parse().ok());
    let accept = || headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    chosen.or_else(account).unwrap_or_else(|| Language::from_accept(accept().unwrap_or_default()))
}
