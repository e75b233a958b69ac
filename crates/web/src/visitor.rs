//! Pages for everybody: what this is, what happens when nobody acts, the policy in force. What it is not: advertising;
//! every number on them is read off the policy or the guide.

mod home;
mod how;
mod policy;

pub(crate) use home::total as typical;
pub(crate) use policy::in_force;

use crate::App;
use axum::Router;
use axum::routing::get;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/", get(home::page))
        .route("/how", get(how::page))
        .route("/policy", get(policy::page))
}
