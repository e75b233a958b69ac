//! The stories' door of the server: every command of a person goes in as the HTML form that says it, posted over the
//! whole router (session, form token, guards), and a refusal is read off the page that answers. What it is not: a browser
//! on a network; and the clock's own commands have no form, so they go to the store as the clock's worker gives them.

mod browser;

use browser::{Browser, Seen};
use guide::Guide;
use market::text::Digest;
use market::{Actor, Aggregate, Code, Command, Fact, Key, Stream, Wait};
use rules::{At, Calendar, Policy};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use store::{Journal, Order, Page, Person, PersonId, Role, Session};
use story::{Door, DoorRefusal};
use web::forms::{self, PartyCommand};
use web::{App, Mail};

/// Where the server of a story believes to be.
const BASE: &str = "http://localhost:8080";

/// The door.
#[derive(Debug)]
pub(crate) struct HttpDoor {
    app: App,
    browser: Browser,
    clock: Arc<AtomicI64>,
    /// Who has been here, with the token of the session.
    people: BTreeMap<PersonId, String>,
    /// The last event that was read.
    read: u64,
}

impl HttpDoor {
    /// A server over a store of its own.
    ///
    /// # Errors
    /// No runtime can be had.
    pub(crate) fn new(store: Journal) -> std::io::Result<Self> {
        let clock = Arc::new(AtomicI64::new(0));
        let (time, calls) = (Arc::clone(&clock), AtomicU64::new(0));
        let now = Arc::new(move || At::seconds(time.load(Ordering::SeqCst)));
        let dice = Arc::new(move |bytes: &mut [u8]| fill(bytes, calls.fetch_add(1, Ordering::SeqCst)));
        let guide = Arc::new(Guide::built_in().clone());
        let app = App::new(Arc::new(store), guide, now, dice, None, settings());
        let browser = Browser::new(web::router(app.clone()))?;
        Ok(Self { app, browser, clock, people: BTreeMap::new(), read: 0 })
    }

    /// The calendar in which the server reads moments.
    fn calendar(&self) -> Result<Calendar, DoorRefusal> {
        let charter = self.app.store().charter().map_err(broken)?;
        let edition = charter.as_ref().and_then(|it| it.now().ok());
        edition.map_or_else(
            || Policy::fairwright().days().map_err(broken),
            |edition| Ok(edition.calendar.clone()),
        )
    }

    /// The token of an actor's session, who has just proved itself.
    fn sign_in(&mut self, id: PersonId, role: Role, at: At) -> Result<String, DoorRefusal> {
        let token = match self.people.get(&id) {
            Some(token) => token.clone(),
            None => self.open_account(id, role, at)?,
        };
        let digest = Digest::of(token.as_bytes());
        self.app.vault().touch_session(&digest, at).map_err(broken)?;
        self.app.vault().step_up(&digest, at).map_err(broken)?;
        Ok(token)
    }

    fn is_signed_out(&self, token: &str) -> Result<bool, DoorRefusal> {
        let session = self.app.vault().session(&Digest::of(token.as_bytes()));
        session.map(|it| it.is_none()).map_err(broken)
    }

    fn open_account(&mut self, id: PersonId, role: Role, at: At) -> Result<String, DoorRefusal> {
        let name: String = id.0.iter().map(|byte| format!("{byte:02x}")).collect();
        let token = self.app.token();
        let (email, phone, language) = (format!("{name}@story.invalid"), String::new(), "zh".to_owned());
        self.app
            .vault()
            .put_person(&Person { id, role, email, name, phone, language, created: at })
            .map_err(broken)?;
        let session = Session {
            token: Digest::of(token.as_bytes()),
            person: id,
            created: at,
            last_used: at,
            stepped_up_at: Some(at),
        };
        self.app.vault().create_session(&session).map_err(broken)?;
        self.people.insert(id, token.clone());
        Ok(token)
    }

    /// What a key brought, as the journal tells it: new events first, then, for a repeat, all of them.
    fn facts(&mut self, key: Key) -> Result<Vec<Fact>, DoorRefusal> {
        let from = self.read;
        let (new, last) = self.events(key, from)?;
        self.read = last;
        if new.is_empty() { self.events(key, 0).map(|(facts, _)| facts) } else { Ok(new) }
    }

    fn events(&self, key: Key, after: u64) -> Result<(Vec<Fact>, u64), DoorRefusal> {
        let (mut facts, mut last) = (Vec::new(), after);
        loop {
            let page = self.app.store().events(None, last, Page::MOST).map_err(broken)?;
            let Some(end) = page.last() else { return Ok((facts, last)) };
            last = end.position;
            let ours = page.into_iter().filter(|it| it.key == key);
            facts.extend(ours.map(|it| Fact { stream: it.stream, event: it.event }));
        }
    }

    fn post(&mut self, token: &str, form: &Form, key: Key) -> Result<Seen, DoorRefusal> {
        let mut fields = form.fields.clone();
        fields.push(("key".to_owned(), key.to_string()));
        self.browser.post(token, &form.path, &fields).map_err(DoorRefusal::Broken)
    }
}

impl Door for HttpDoor {
    fn execute(
        &mut self,
        actor: Actor,
        command: &Command,
        at: At,
        key: Key,
    ) -> Result<Vec<Fact>, DoorRefusal> {
        self.clock.store(at.as_seconds(), Ordering::SeqCst);
        let Some((id, role)) = account(actor) else { return self.as_the_clock(command, at, key) };
        let form = form(command, &self.calendar()?)?;
        let token = self.sign_in(id, role, at)?;
        let seen = self.post(&token, &form, key);
        // Whoever has left the staff is signed out, and the core is not asked.
        if self.is_signed_out(&token)? {
            self.people.remove(&id);
            return Err(DoorRefusal::Refused(Code::NotYours));
        }
        let seen = seen?;
        if seen.is_done() { self.facts(key) } else { Err(refusal(&form.path, &seen)) }
    }

    fn aggregate(&mut self, stream: &Stream) -> Option<Aggregate> {
        self.app.store().aggregate(stream).ok().flatten()
    }

    fn waits(&mut self) -> Vec<(Stream, Wait)> {
        let rows = self.app.store().due(At::LAST, Page::MOST).unwrap_or_default();
        rows.into_iter().map(|row| (row.stream, row.wait)).collect()
    }
}

impl HttpDoor {
    fn as_the_clock(&mut self, command: &Command, at: At, key: Key) -> Result<Vec<Fact>, DoorRefusal> {
        let order = Order { key, actor: Actor::Market, command: command.clone(), at };
        match self.app.store().execute(order) {
            Ok(done) => Ok(done.facts),
            Err(store::Failure::Refused(refusal)) => Err(DoorRefusal::Refused(refusal.code)),
            Err(other) => Err(broken(other)),
        }
    }
}

/// A form, filled in.
struct Form {
    path: String,
    fields: Vec<(String, String)>,
}

fn form(command: &Command, calendar: &Calendar) -> Result<Form, DoorRefusal> {
    let none = || DoorRefusal::Broken(format!("no form says {command:?}"));
    if let Command::Project(id, act) = command {
        let (verb, fields) = forms::fill(act, calendar).ok_or_else(none)?;
        return Ok(Form { path: format!("/act/project/{id}/{verb}"), fields });
    }
    let about = match command {
        Command::Owner(id, _) => id.to_string(),
        Command::Firm(id, _) => id.to_string(),
        Command::Supervisor(id, _) => id.to_string(),
        Command::Charter(_) | Command::Statement(_) | Command::Project(..) => "market".to_owned(),
    };
    let party = PartyCommand::of(command).ok_or_else(none)?;
    let (noun, verb, fields) = forms::fill_party(&party, calendar).ok_or_else(none)?;
    Ok(Form { path: format!("/act/{noun}/{about}/{verb}"), fields })
}

/// The code that stands on the page of a refusal.
fn refusal(path: &str, seen: &Seen) -> DoorRefusal {
    let code = seen.attribute("data-refusal");
    let known = code.and_then(|code| serde_json::from_value::<Code>(code.into()).ok());
    known.map_or_else(|| DoorRefusal::Broken(format!("{path}: {}", seen.in_short())), DoorRefusal::Refused)
}

/// The account behind an actor; the market has none.
fn account(actor: Actor) -> Option<(PersonId, Role)> {
    match actor {
        Actor::Owner(id) => Some((id.into(), Role::Owner)),
        Actor::Firm(id) => Some((id.into(), Role::Firm)),
        Actor::Supervisor(id) => Some((id.into(), Role::Supervisor)),
        Actor::Operator(id) => Some((id.into(), Role::Operator)),
        Actor::Market => None,
    }
}

fn settings() -> web::Config {
    web::Config {
        base_url: BASE.to_owned(),
        secure_cookies: true,
        trust_proxy: false,
        demo: false,
        // Nothing is sent: stories deliver their notices themselves.
        mail: Mail::Folder(std::env::temp_dir()),
        policy: Policy::fairwright(),
        trusted_fields: true,
        watch: None,
    }
}

/// Bytes that differ with each call and are the same each time the story is told.
fn fill(bytes: &mut [u8], call: u64) {
    for (part, chunk) in (0_u64..).zip(bytes.chunks_mut(32)) {
        let digest = Digest::of(format!("{call} {part}").as_bytes()).bytes();
        chunk.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    }
}

fn broken(why: impl std::fmt::Display) -> DoorRefusal {
    DoorRefusal::Broken(why.to_string())
}
