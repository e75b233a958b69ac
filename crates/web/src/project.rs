//! The project page: one address for everybody who has a part in a project, and for nobody else. What it is not: rules or
//! acts; the panels of each role hold the forms of what that role may do now, and every form goes to the act handler.

mod load;
mod owner;
mod page;
mod viewer;

pub(crate) use load::{Seen, load};
pub(crate) use viewer::Viewer;

use crate::App;
use axum::Router;
use axum::routing::get;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/projects/{id}", get(page::page))
}
