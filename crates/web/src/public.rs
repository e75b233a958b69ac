//! Pages for everybody about the market's facts: its firms, its prices and checklists, its draws. What it is not:
//! advertising, or a place for personal data; a firm's trade name is public, a person's name is not.

mod draw;
mod firms;
mod guide;

use crate::App;
use axum::Router;
use axum::routing::get;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/firms", get(firms::list))
        .route("/firms/{id}", get(firms::one))
        .route("/guide", get(guide::index))
        .route("/guide/prices", get(guide::prices))
        .route("/guide/checklist/{profile}", get(guide::checklist))
        .route("/draws/{project}", get(draw::page))
}
