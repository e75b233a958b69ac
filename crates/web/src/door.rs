//! The door: who somebody is, and how they show it. One-time codes by e-mail, sessions in cookies; no passwords. What it
//! is not: authority; it makes an [`Actor`], and the core decides what that may do.

mod asker;
mod claim;
mod code;
mod entry;
mod identity;
mod join;
mod language;
mod session;
mod settings;
mod sign_in;
mod step_up;

pub(crate) use entry::{enter, leave};
pub use identity::Identity;
pub(crate) use identity::{actor, person};
pub(crate) use session::{identify, longest_idle};
pub(crate) use sign_in::{EMAIL, email};

use crate::App;
use axum::Router;
use axum::routing::{get, post};

/// The door's pages.
pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/sign-in", get(sign_in::page).post(sign_in::send))
        .route("/sign-in/code", post(sign_in::try_code))
        .route("/sign-out", post(settings::sign_out))
        .route("/join", get(join::page).post(join::send))
        .route("/join/code", post(join::try_code))
        .route("/step-up", get(step_up::page).post(step_up::send))
        .route("/step-up/done", get(step_up::done))
        .route("/step-up/code", post(step_up::try_code))
        .route("/settings", get(settings::page))
        .route("/settings/person", post(settings::change))
        .route("/settings/sessions/end", post(settings::end))
        .route("/settings/sessions/end-others", post(settings::end_others))
        .route("/language", post(language::choose))
        .route("/claim/{token}", get(claim::page).post(claim::found))
}
