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
    let request = Request {
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
    };
    let project: ProjectId = project.parse().unwrap();
    let command = Command::Project(project, Box::new(Act::Post(Post { request })));
    let actor = Actor::Owner(OwnerId::from_bytes(person.id.0));
    market.app.run(market.app.id(), actor, command).await.unwrap();
    owner
}
