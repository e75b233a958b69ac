//! The pages of a supervisor. What it is not: the project page, which is for everybody who has a part in it.

mod panels;

pub(crate) use panels::panels;

use crate::App;
use axum::Router;

pub(crate) fn routes() -> Router<App> {
    Router::new()
}
