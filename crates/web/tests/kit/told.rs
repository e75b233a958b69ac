//! A market that a story told: the story's people are accounts here, and the clock stands where the story ended.

use super::{Browser, Market};
use market::{Actor, Aggregate, Command, Fact, Key, Project, ProjectId, Stream, Wait};
use rules::At;
use store::{Failure, Order, Page, Person, PersonId, Role};
use story::{Door, DoorRefusal, Story};
use web::App;

/// The server's own store as a story's door; remembers the last moment.
struct Told {
    app: App,
    last: At,
}

impl Door for Told {
    fn execute(
        &mut self,
        actor: Actor,
        command: &Command,
        at: At,
        key: Key,
    ) -> Result<Vec<Fact>, DoorRefusal> {
        self.last = self.last.max(at);
        let order = Order { key, actor, command: command.clone(), at };
        let done = self.app.store().execute(order).map_err(|failure| match failure {
            Failure::Refused(refusal) => DoorRefusal::Refused(refusal.code),
            other => DoorRefusal::Broken(other.to_string()),
        })?;
        Ok(done.facts)
    }

    fn aggregate(&mut self, stream: &Stream) -> Option<Aggregate> {
        self.app.store().aggregate(stream).unwrap()
    }

    fn waits(&mut self) -> Vec<(Stream, Wait)> {
        let rows = self.app.store().due(At::LAST, Page::MOST).unwrap();
        rows.into_iter().map(|row| (row.stream, row.wait)).collect()
    }
}

/// Tells a story to a demo market; `text` is its steps.
pub fn told(text: &str) -> Market {
    let market = Market::demo();
    let mut door = Told { app: market.app.clone(), last: market.app.now() };
    let story = Story::read("told.story", &format!("# Told\n\n{text}\n")).unwrap();
    let outcome = story::run(&story, &mut door);
    assert!(outcome.passed, "the story is told: {outcome:?}");
    market.turn(door.last.since(market.app.now()) + 60);
    market
}

/// The one project of the story.
pub fn project(market: &Market) -> Project {
    let rows = market.app.store().list(&market::List::Projects, Page::first(1)).unwrap();
    match market.app.store().aggregate(&rows.first().unwrap().0).unwrap() {
        Some(Aggregate::Project(project)) => project,
        other => panic!("the story has a project: {other:?}"),
    }
}

pub fn path(id: ProjectId) -> String {
    format!("/projects/{id}")
}

/// Somebody of the story at a browser: signed in, and proved anew a moment ago.
pub async fn seat(market: &Market, actor: Actor, name: &str) -> Browser {
    let (role, id) = match actor {
        Actor::Owner(id) => (Role::Owner, PersonId::from(id)),
        Actor::Firm(id) => (Role::Firm, PersonId::from(id)),
        Actor::Supervisor(id) => (Role::Supervisor, PersonId::from(id)),
        Actor::Operator(id) => (Role::Operator, PersonId(id.bytes())),
        Actor::Market => panic!("the market has no account"),
    };
    let person = Person {
        id,
        role,
        email: format!("{}@example.com", uuid::Uuid::from_bytes(id.0)),
        name: name.to_owned(),
        phone: String::new(),
        language: "en".to_owned(),
        created: market.app.now(),
    };
    market.app.vault().put_person(&person).unwrap();
    let mut browser = market.browser();
    let csrf = browser.csrf().await;
    let id = uuid::Uuid::from_bytes(id.0).to_string();
    let answer = browser.post("/demo/enter", &[("csrf", &csrf), ("person", &id)]).await;
    assert_eq!(answer.status, 303, "{name} is signed in: {}", answer.text());
    browser
}
