//! The owner's pages beside the project page: the list of projects, and the form that posts a request. What it is not: the
//! project page, which is for everybody who has a part in it.

mod new;
mod projects;

use crate::App;
use axum::Router;
use axum::routing::get;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/projects", get(projects::page)).route("/projects/new", get(new::page))
}
