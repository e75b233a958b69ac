//! The operator's pages: queues, firms, supervisors, the bank statement, the books, the policy, the staff, the mail; and
//! the operator's panels on a project's page. What it is not: a key to money. Here evidence is recorded and claims are
//! decided; nothing on these pages releases, and no form could.

mod admitted;
mod books;
pub(crate) mod clock;
mod debts;
mod firms;
mod home;
pub(crate) mod load;
mod mail;
mod outbox;
mod panels;
mod policy;
mod projects;
mod staff;
mod statement;
mod supervisors;
mod tabs;
pub(crate) mod told;
pub(crate) mod turn;

pub(crate) use firms::delay;
pub(crate) use home::count;
pub(crate) use panels::panels;

use crate::App;
use axum::Router;
use axum::routing::{get, post};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/operator", get(home::page))
        .route("/operator/projects", get(projects::page))
        .route("/operator/statement", get(statement::page))
        .route("/operator/books", get(books::page))
        .route("/operator/firms", get(firms::list))
        .route("/operator/firms/{id}", get(firms::one))
        .route("/operator/supervisors", get(supervisors::page))
        .route("/operator/policy", get(policy::page).post(policy::check))
        .route("/operator/staff", get(staff::page).post(staff::hire))
        .route("/operator/outbox", get(outbox::page))
        .route("/operator/mail", get(mail::page))
        .route("/operator/clock", post(clock::trust))
}
