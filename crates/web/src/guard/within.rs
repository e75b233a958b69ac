//! How long a request may take: a form with photos over a telephone's network longer than a page. What it is not: a limit
//! on the way of the answer.

use super::csrf::is_upload;
use crate::Frame;
use axum::extract::Request;
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::time::Duration;

/// A page, or a form.
const PLAIN: Duration = Duration::from_secs(20);
/// A form with files, of somebody who is signed in.
const FILES: Duration = Duration::from_secs(120);

/// Ends what takes too long.
pub(crate) async fn within(request: Request, next: Next) -> Response {
    let signed_in = request.extensions().get::<Frame>().is_some_and(Frame::is_signed_in);
    let time = if signed_in && is_upload(request.headers()) { FILES } else { PLAIN };
    match tokio::time::timeout(time, next.run(request)).await {
        Ok(answer) => answer,
        Err(_) => StatusCode::REQUEST_TIMEOUT.into_response(),
    }
}
