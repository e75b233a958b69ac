//! The project page: one address for everybody who has a part in a project, and for nobody else. What it is not: rules or
//! acts; the panels of each role hold the forms of what that role may do now, and every form goes to the act handler.

mod ask;
mod contract;
mod coverage;
mod firms;
mod load;
mod money;
mod owner;
mod page;
mod papers;
mod photo;
mod private;
mod quotes;
mod request;
mod said;
mod standing;
mod steps;
mod timeline;
mod told;
mod viewer;
mod works;

pub(crate) use load::{Seen, load};
pub(crate) use papers::owed_for;
pub(crate) use photo::{Photo, Photos, photos};
pub(crate) use private::address;
pub(crate) use request::{is_asked, panel as request, start};
pub(crate) use told::Told;
pub(crate) use viewer::Viewer;

use crate::App;
use axum::Router;
use axum::routing::get;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/projects/{id}", get(page::page))
        .route("/projects/{id}/quotes", get(quotes::page))
        .route("/projects/{id}/contract", get(contract::page))
        .route("/projects/{id}/money", get(money::page))
}
