//! Where a form came from: the browser's own word (`Sec-Fetch-Site`, `Origin`) and a token that only our pages know.
//! What it is not: sign-in; people without a session have a token too, bound to a cookie of their own.

use crate::Frame;
use crate::fault::Fault;
use crate::guard::{FORM_BYTES, FORM_SECONDS, UPLOAD_BYTES, UPLOAD_SECONDS};
use crate::{App, Config};
use axum::body::{Body, Bytes, to_bytes};
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
    match checked(app.config(), request).await {
        Ok(request) => next.run(request).await,
        Err(fault) => fault.into_response(),
    }
}

async fn checked(config: &Config, request: Request) -> Result<Request, Fault> {
    if !is_own(config, request.headers()) {
        return Err(Fault::ForeignForm);
    }
    let (parts, body) = request.into_parts();
    let upload = is_upload(&parts.headers);
    // Only somebody who is signed in may send much, and take long over it.
    let trusted = upload && parts.extensions.get::<Frame>().is_some_and(Frame::is_signed_in);
    let (most, seconds) = if trusted { (UPLOAD_BYTES, UPLOAD_SECONDS) } else { (FORM_BYTES, FORM_SECONDS) };
    let read = timeout(Duration::from_secs(seconds), to_bytes(body, most)).await;
    let bytes = read.map_err(|_| Fault::Slow)?.map_err(|_| Fault::TooLarge)?;
    let sent = if upload { token_in_upload(&bytes) } else { token_in_form(&bytes) };
    let known = parts.extensions.get::<Frame>().map(|frame| frame.csrf().to_owned());
    match (sent, known) {
        (Some(sent), Some(known)) if same(&sent, &known) => Ok(Request::from_parts(parts, Body::from(bytes))),
        _ => Err(Fault::ForeignForm),
    }
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

fn is_upload(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

fn token_in_form(bytes: &Bytes) -> Option<String> {
    let mut found = bytes.split(|b| *b == b'&').filter_map(|pair| pair.strip_prefix(b"csrf="));
    let first = found.next()?;
    found.next().is_none().then(|| String::from_utf8_lossy(first).into_owned())
}

/// The first part's body; the token is plain hexadecimal, so nothing is decoded.
fn token_in_upload(bytes: &Bytes) -> Option<String> {
    const HEAD: &str = "name=\"csrf\"\r\n\r\n";
    let start = String::from_utf8_lossy(bytes.get(..bytes.len().min(1024))?).into_owned();
    let (_, rest) = start.split_once(HEAD)?;
    rest.split_once("\r\n").map(|(token, _)| token.to_owned())
}

/// Compares without stopping at the first difference.
fn same(a: &str, b: &str) -> bool {
    let differences = a.bytes().zip(b.bytes()).filter(|(x, y)| x != y).count();
    a.len() == b.len() && differences == 0
}
