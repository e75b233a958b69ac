//! The frame of a page: who reads, in which language, at which moment. What it is not: authority; the actor goes into
//! the command and the core decides.

mod build;
mod extract;

pub(crate) use build::lay;
pub use extract::{AsFirm, AsOperator, AsOwner, AsSupervisor, Fresh, Member};

use crate::App;
use crate::door::Identity;
use crate::nav::{self, Link};
use crate::tried::Tried;
use market::text::Digest;
use market::{Key, Party, Wait};
use rules::{At, Calendar, Money};
use std::fmt;
use std::sync::Arc;
use words::{Arg, Language, SpokenWait, Words};

/// The frame of a page. Cheap to clone.
#[derive(Clone)]
pub struct Frame(Arc<Parts>);

struct Parts {
    app: App,
    lang: Language,
    identity: Option<Identity>,
    csrf: String,
    calendar: Calendar,
    founded: bool,
    now: At,
    path: String,
    tried: Option<Arc<Tried>>,
}

impl fmt::Debug for Frame {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Frame")
            .field("lang", &self.0.lang)
            .field("path", &self.0.path)
            .finish_non_exhaustive()
    }
}

impl Frame {
    /// The text of a key of the catalogue.
    pub fn say(&self, key: &str) -> String {
        self.words().say(key)
    }

    /// The text of `<shelf>-<name>`.
    pub fn say_under(&self, shelf: &str, name: &str) -> String {
        self.say(&format!("{shelf}-{name}"))
    }

    /// The text of a key, with one fact that is a text.
    pub fn say_of(&self, key: &str, name: &str, fact: &str) -> String {
        self.words().say_with(key, &[(name, Arg::Text(fact))])
    }

    /// The text of a key, with one fact that is a count.
    pub fn say_count(&self, key: &str, name: &str, count: i64) -> String {
        self.words().say_with(key, &[(name, Arg::Number(count))])
    }

    /// The catalogue in the reader's language.
    pub fn words(&self) -> &'static Words {
        Words::of(self.0.lang)
    }

    /// The reader's language.
    pub fn lang(&self) -> Language {
        self.0.lang
    }

    /// The moment of this page.
    pub fn now(&self) -> At {
        self.0.now
    }

    /// The market's calendar.
    pub fn calendar(&self) -> &Calendar {
        &self.0.calendar
    }

    /// An amount in full.
    pub fn money(&self, amount: Money) -> String {
        self.words().money(amount)
    }

    /// A moment.
    pub fn moment(&self, at: At) -> String {
        self.words().moment(at, self.calendar())
    }

    /// A day.
    pub fn day(&self, at: At) -> String {
        self.words().day(at, self.calendar())
    }

    /// A wait in the reader's words.
    pub fn wait(&self, wait: &Wait) -> SpokenWait {
        match self.identity() {
            Some(me) => self.words().wait_to(me.party(), wait, self.now(), self.calendar()),
            None => self.words().wait(wait, self.now(), self.calendar()),
        }
    }

    /// A party by its role; the reader is "you".
    pub fn party(&self, party: Party) -> String {
        match self.identity() {
            Some(me) if me.party() == party => self.say("party-you"),
            _ => self.words().party(party),
        }
    }

    /// Who is signed in.
    pub fn identity(&self) -> Option<&Identity> {
        self.0.identity.as_ref()
    }

    /// The token that every form carries as its first field, `csrf`.
    pub fn csrf(&self) -> &str {
        &self.0.csrf
    }

    /// A new key for the command of a form on this page: sent twice, done once.
    pub fn key(&self) -> Key {
        self.0.app.id()
    }

    /// The path of this page, with its query.
    pub fn path(&self) -> &str {
        &self.0.path
    }

    /// The form that was refused, where this page is shown once more because of it.
    pub(crate) fn tried(&self) -> Option<&Tried> {
        self.0.tried.as_deref()
    }

    /// What a field is called, where no form says it otherwise.
    pub(crate) fn field_name(&self, name: &str) -> String {
        self.words().field(name).unwrap_or_else(|| self.say("field-unseen"))
    }

    /// Whether a policy is in force.
    pub fn is_founded(&self) -> bool {
        self.0.founded
    }

    pub(crate) fn app(&self) -> &App {
        &self.0.app
    }
}

/// What the layout asks for.
impl Frame {
    pub(crate) fn is_demo(&self) -> bool {
        self.0.app.config().demo
    }

    /// Why nothing comes due, to the operator.
    pub(crate) fn clock_held(&self) -> Option<String> {
        crate::operator::clock::said(self)
    }

    pub(crate) fn is_signed_in(&self) -> bool {
        self.0.identity.is_some()
    }

    /// Experts work in dense pages, owners in calm ones.
    pub(crate) fn is_dense(&self) -> bool {
        self.identity().is_some_and(|me| !matches!(me.party(), Party::Owner(_)))
    }

    pub(crate) fn nav(&self) -> Vec<Link> {
        nav::links(self)
    }

    pub(crate) fn home_path(&self) -> &'static str {
        self.identity().map_or("/", |me| nav::home(me.party()))
    }

    pub(crate) fn style(&self) -> &'static str {
        crate::asset::style_path()
    }

    pub(crate) fn mark(&self) -> &'static str {
        crate::asset::mark_path()
    }

    pub(crate) fn now_written(&self) -> String {
        self.moment(self.now())
    }

    pub(crate) fn lang_tag(&self) -> &'static str {
        self.0.lang.tag()
    }

    pub(crate) fn other_lang(&self) -> &'static str {
        match self.0.lang {
            Language::Zh => "en",
            Language::En => "zh",
        }
    }

    pub(crate) fn other_lang_name(&self) -> &'static str {
        match self.0.lang {
            Language::Zh => "English",
            Language::En => "中文",
        }
    }

    /// Whoever is signed in proved itself anew within ten minutes.
    pub(crate) fn is_fresh(&self) -> bool {
        self.identity().is_some_and(|me| me.is_fresh(self.0.app.wall()))
    }

    /// The digest of the session's token: which of a person's sessions is this one.
    pub(crate) fn session(&self) -> Option<Digest> {
        self.identity().map(|me| me.session.token)
    }
}
