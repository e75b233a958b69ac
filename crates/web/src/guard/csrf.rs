//! Where a form came from: the browser's own word (`Sec-Fetch-Site`, `Origin`) and a token that only our pages know. A
//! form is read no further than to its token before that is found good, and by how much further depends on who sends it.
//! What it is not: sign-in; people without a session have a token too, bound to a cookie of their own.

use super::body::{head, whole};
use super::room::Seat;
use super::{ANONYMOUS_BYTES, FORM_BYTES, FORM_SECONDS, UPLOAD_BYTES, UPLOAD_SECONDS};
use crate::Frame;
use crate::fault::Fault;
use crate::{App, Config};
use axum::body::{Body, HttpBody};
use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use market::text::Digest;
use std::time::Duration;
use tokio::time::timeout;

/// The token of the forms bound to a secret cookie.
pub(crate) fn token_of(secret: &str) -> String {
    Digest::of(format!("form of {secret}").as_bytes()).to_string()
}

/// Lets a form through whose origin and token are ours. Its first field is the token.
pub(crate) async fn check(State(app): State<App>, request: Request, next: Next) -> Response {
    if matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS) {
        return next.run(request).await;
    }
    match checked(&app, request).await {
        // The place is held until the form has been dealt with.
        Ok((request, _seat)) => next.run(request).await,
        Err(fault) => fault.into_response(),
    }
}

async fn checked(app: &App, request: Request) -> Result<(Request, Option<Seat>), Fault> {
    if !is_own(app.config(), request.headers()) {
        return Err(Fault::ForeignForm);
    }
    let (parts, body) = request.into_parts();
    let frame = parts.extensions.get::<Frame>().cloned().ok_or(Fault::ForeignForm)?;
    let files = is_upload(&parts.headers);
    let (most, time) = bounds(&frame, files);
    let announced = body.size_hint();
    if announced.lower() > u64::try_from(most).unwrap_or(u64::MAX) {
        return Err(Fault::TooLarge);
    }
    let (start, body) = in_time(time, head(body)).await?;
    let sent = if files { token_in_upload(&start) } else { token_in_form(&start) };
    if !sent.is_some_and(|sent| same(&sent, frame.csrf())) {
        return Err(Fault::ForeignForm);
    }
    let seat = if files { seat(app, &frame, announced.upper()).await? } else { None };
    let form = in_time(time, whole(start, body, most)).await?;
    Ok((Request::from_parts(parts, Body::from(form)), seat))
}

/// Bytes that a form may have, and the time in which it must have come in. Whoever is not signed in sends an address and
/// a code.
fn bounds(frame: &Frame, files: bool) -> (usize, Duration) {
    let (bytes, seconds) = match (frame.is_signed_in(), files) {
        (false, _) => (ANONYMOUS_BYTES, FORM_SECONDS),
        (true, false) => (FORM_BYTES, FORM_SECONDS),
        (true, true) => (UPLOAD_BYTES, UPLOAD_SECONDS),
    };
    (bytes, Duration::from_secs(seconds))
}

async fn in_time<T>(time: Duration, read: impl Future<Output = Result<T, Fault>>) -> Result<T, Fault> {
    timeout(time, read).await.unwrap_or(Err(Fault::Slow))
}

/// A place in memory for a form with files.
async fn seat(app: &App, frame: &Frame, announced: Option<u64>) -> Result<Option<Seat>, Fault> {
    let Some(me) = frame.identity() else { return Ok(None) };
    app.memory().room.take(me.person.id, announced.unwrap_or(u64::MAX)).await.map(Some)
}

/// What the browser says about where the form stood. A client that says nothing still needs the token.
fn is_own(config: &Config, headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text("sec-fetch-site") {
        return matches!(site, "same-origin" | "none");
    }
    let host = text("host").unwrap_or_default();
    match text("origin") {
        Some(origin) => {
            origin == config.origin() || origin.split_once("://").is_some_and(|(_, at)| at == host)
        }
        None => true,
    }
}

/// Whether a form brings files.
pub(super) fn is_upload(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

/// The one field of this name at the beginning of a form.
fn token_in_form(start: &[u8]) -> Option<String> {
    let mut found = start.split(|b| *b == b'&').filter_map(|pair| pair.strip_prefix(b"csrf="));
    let first = found.next()?;
    found.next().is_none().then(|| String::from_utf8_lossy(first).into_owned())
}

/// The first part's body; the token is plain hexadecimal, so nothing is decoded.
fn token_in_upload(start: &[u8]) -> Option<String> {
    const HEAD: &str = "name=\"csrf\"\r\n\r\n";
    let start = String::from_utf8_lossy(start.get(..start.len().min(super::body::HEAD))?).into_owned();
    let (_, rest) = start.split_once(HEAD)?;
    rest.split_once("\r\n").map(|(token, _)| token.to_owned())
}

/// Compares without stopping at the first difference.
fn same(a: &str, b: &str) -> bool {
    let differences = a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count();
    a.len() == b.len() && differences == 0
}
