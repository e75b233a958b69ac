//! Whether the server lives, and whether it can take orders. What it is not: a page.

use crate::App;
use axum::extract::State;
use axum::http::StatusCode;

/// The process answers.
pub(crate) async fn alive() -> &'static str {
    "ok"
}

/// A real write is committed.
pub(crate) async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    let written = tokio::task::spawn_blocking(move || app.store().ready()).await;
    match written {
        Ok(Ok(())) => (StatusCode::OK, "ready"),
        _ => (StatusCode::SERVICE_UNAVAILABLE, "not ready: the store cannot be written"),
    }
}
