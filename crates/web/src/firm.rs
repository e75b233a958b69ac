//! The pages of a firm: its desk, its profile, its balance, and the builder of a quote. What it is not: the project page,
//! which is for everybody who has a part in it; the firm's panels there are in `panels`.

mod balance;
mod desk;
mod panels;
mod profile;
mod quote;

pub(crate) use panels::panels;

use crate::{App, Fault};
use axum::Router;
use axum::routing::get;
use market::charter::Edition;
use market::firm::Firm;
use market::{Aggregate, FirmId, Party, Project, Stream, Wait};
use rules::lead::{Ground, automatic};
use rules::policy::Charge;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/firm", get(desk::page))
        .route("/firm/profile", get(profile::page))
        .route("/firm/balance", get(balance::page))
        .route("/projects/{id}/quote", get(quote::page))
}

/// A firm; none where the person has not registered it yet.
fn find(app: &App, id: FirmId) -> Result<Option<Firm>, Fault> {
    let found = app.store().aggregate(&Stream::Firm(id))?;
    Ok(found.and_then(|it| if let Aggregate::Firm(firm) = it { Some(firm) } else { None }))
}

/// What a project waits for from a firm.
fn waits(project: &Project, edition: &Edition, id: FirmId) -> Vec<Wait> {
    let all = project.waits(&edition.policy, &edition.calendar).into_iter();
    all.filter(|wait| wait.who == Party::Firm(id)).collect()
}

/// Every ground a form can name, by its word there.
const GROUNDS: [(&str, Ground); 7] = [
    ("owner-absent", Ground::OwnerAbsent),
    ("outside-area", Ground::OutsideArea),
    ("outside-trade", Ground::OutsideTrade),
    ("duplicate", Ground::Duplicate),
    ("signed-elsewhere", Ground::SignedElsewhere),
    ("contact-dead", Ground::ContactDead),
    ("never-opened", Ground::NeverOpened),
];

/// The grounds on which a fee charged at this moment can be claimed back.
fn grounds(charge: Charge) -> Vec<(&'static str, Ground)> {
    GROUNDS.into_iter().filter(|(_, ground)| automatic(*ground, charge)).collect()
}
