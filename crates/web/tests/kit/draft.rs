//! A request that came in by another door than this server's forms, where no one-time code has confirmed the contact.

use super::{Browser, Market};
use market::request::{Dwelling, Post, Request};
use market::text::{Code, Digest, Evidence, EvidenceKind, Name};
use market::{Act, Actor, Command, OwnerId, ProjectId};
use rules::Money;

/// An owner and its unconfirmed request.
pub async fn draft(market: &Market, project: &str) -> Browser {
    let owner = market.join("owner", "李娜", "li.na@example.com").await;
    let person = market.app.vault().find_by_email("li.na@example.com").unwrap().unwrap();
    post(market, project, person.id).await;
    owner
}

/// The unconfirmed request of somebody.
pub async fn post(market: &Market, project: &str, owner: store::PersonId) {
    let request = request();
    let project: ProjectId = project.parse().unwrap();
    let command = Command::Project(project, Box::new(Act::Post(Post { request })));
    let actor = Actor::Owner(OwnerId::from_bytes(owner.0));
    market.app.run(market.app.id(), actor, command).await.unwrap();
}

/// The same, for the dwelling of a number.
pub async fn post_at(market: &Market, project: ProjectId, owner: store::PersonId, dwelling: u16) {
    let request = Request { dwelling: Digest::of(&dwelling.to_be_bytes()), ..request() };
    let command = Command::Project(project, Box::new(Act::Post(Post { request })));
    let actor = Actor::Owner(OwnerId::from_bytes(owner.0));
    market.app.run(market.app.id(), actor, command).await.unwrap();
}

/// Its contact is confirmed.
pub async fn confirm(market: &Market, project: &str) {
    let confirm = Act::Confirm(market::request::Confirm {});
    let command = Command::Project(project.parse().unwrap(), Box::new(confirm));
    market.app.run(market.app.id(), Actor::Market, command).await.unwrap();
}

fn request() -> Request {
    Request {
        district: Code::new("310115").unwrap(),
        estate: Name::new("碧云花园").unwrap(),
        dwelling: Digest::of("碧云路 12 号 3-401".as_bytes()),
        kind: Dwelling::Old,
        area: 89,
        budget_low: Money::yuan(100_000),
        budget_high: Money::yuan(200_000),
        start_months: 2,
        wishes: None,
        evidence: vec![Evidence { digest: Digest::of(b"a plan"), kind: EvidenceKind::Plan }],
    }
}
