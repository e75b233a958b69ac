//! The operator's pages of the base: the mail folder. What it is not: queues; those are pages of their own.

mod mail;
mod panels;

pub(crate) use panels::panels;

use crate::App;
use axum::Router;
use axum::routing::get;

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/operator/mail", get(mail::page))
}
