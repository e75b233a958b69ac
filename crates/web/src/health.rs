//! Whether the server lives, and whether it can take orders. What it is not: a page.

use crate::App;
use axum::extract::State;
use axum::http::StatusCode;
use rules::At;
use tokio::sync::Mutex;

/// The process answers.
pub(crate) async fn alive() -> &'static str {
    "ok"
}

/// Whether a real write was committed, and when it was tried.
#[derive(Debug, Default)]
pub(crate) struct Pulse(Mutex<Option<(At, bool)>>);

/// A real write is committed, once a second at most: whoever asks more often gets the answer before.
pub(crate) async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    let mut last = app.memory().pulse.0.lock().await;
    let now = app.now();
    let well = match *last {
        Some((at, well)) if at == now => well,
        _ => app.beside(|app| app.store().ready()).await.is_ok(),
    };
    *last = Some((now, well));
    match well {
        true => (StatusCode::OK, "ready"),
        false => (StatusCode::SERVICE_UNAVAILABLE, "not ready: the store cannot be written"),
    }
}
