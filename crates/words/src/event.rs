//! What has happened, in one line for timelines. What it is not: the record; a line leaves out whose it is, since a page
//! shows that beside it.

mod market_wide;
mod project;

use crate::{Arg, Words, name};
use market::late::Late;
use market::{Event, Posting, project as project_events};
use rules::{Calendar, Money};
use std::fmt::Debug;

/// Postings that one line names; the rest are counted.
const NAMED_POSTINGS: usize = 3;

/// A fact of an event, by the name its text knows it by.
type Fact = (&'static str, Said);

/// A fact in words.
enum Said {
    Text(String),
    Number(i64),
}

impl Said {
    fn arg(&self) -> Arg<'_> {
        match self {
            Self::Text(text) => Arg::Text(text),
            Self::Number(number) => Arg::Number(*number),
        }
    }
}

impl Words {
    /// An event in one line.
    pub fn event(&self, event: &Event, calendar: &Calendar) -> String {
        let facts = Teller { words: self, calendar }.facts(event);
        self.say_facts(&key(event), &facts)
    }

    /// A movement of money in one line: why, and how much.
    pub fn posting(&self, posting: &Posting) -> String {
        let (basis, amount) = (self.basis(&posting.basis), self.money(posting.amount));
        self.say_with("event-posting", &[("basis", Arg::Text(&basis)), ("amount", Arg::Text(&amount))])
    }

    /// An account of the books by its name there: `stage2`, `payable_firm`.
    pub fn account(&self, account: &str) -> String {
        let digits = account.trim_start_matches(|c: char| !c.is_ascii_digit());
        let stem = account.trim_end_matches(|c: char| c.is_ascii_digit()).replace('_', "-");
        let stage = digits.parse().map(|no| self.stage_title(no)).unwrap_or_default();
        self.say_with(&format!("account-{stem}"), &[("stage", Arg::Text(&stage))])
    }

    fn say_facts(&self, key: &str, facts: &[Fact]) -> String {
        let args: Vec<_> = facts.iter().map(|(name, said)| (*name, said.arg())).collect();
        self.say_with(key, &args)
    }
}

/// Tells the facts of events.
struct Teller<'a> {
    words: &'a Words,
    calendar: &'a Calendar,
}

impl Teller<'_> {
    fn facts(&self, event: &Event) -> Vec<Fact> {
        match event {
            Event::Charter(event) => self.charter(event),
            Event::Statement(market::statement::Event::Posted(_))
            | Event::Firm(market::firm::Event::Posted(_)) => self.postings(event),
            Event::Statement(event) => self.statement(event),
            Event::Owner(_) => Vec::new(),
            Event::Firm(event) => self.firm(event),
            Event::Supervisor(event) => self.supervisor(event),
            Event::Project(inner) => match &**inner {
                project_events::Event::Posted(_) | project_events::Event::DelayPosted(_) => {
                    self.postings(event)
                }
                inner => self.project(inner),
            },
        }
    }

    fn postings(&self, event: &Event) -> Vec<Fact> {
        let postings = event.postings();
        let named: Vec<_> =
            postings.iter().take(NAMED_POSTINGS).map(|posting| self.words.posting(posting)).collect();
        let more = postings.len().saturating_sub(NAMED_POSTINGS);
        vec![self.text("list", named.join(&self.words.say("form-list-gap"))), count("more", more)]
    }

    fn text(&self, name: &'static str, text: impl Into<String>) -> Fact {
        (name, Said::Text(text.into()))
    }

    /// How late something is, and what that costs.
    fn late(&self, late: Late) -> Vec<Fact> {
        vec![number("days", late.days), self.amount(late.owes)]
    }

    fn amount(&self, amount: Money) -> Fact {
        self.text("amount", self.words.money(amount))
    }

    fn stage(&self, no: u8) -> Fact {
        self.text("stage", self.words.stage_title(no))
    }
}

fn number(name: &'static str, number: impl Into<i64>) -> Fact {
    (name, Said::Number(number.into()))
}

fn count(name: &'static str, count: usize) -> Fact {
    (name, Said::Number(i64::try_from(count).unwrap_or(i64::MAX)))
}

fn yes(name: &'static str, yes: bool) -> Fact {
    (name, Said::Text(if yes { "yes" } else { "no" }.to_owned()))
}

/// `event-<noun>-<what happened>`.
fn key(event: &Event) -> String {
    match event {
        Event::Charter(event) => path("charter", event),
        Event::Statement(event) => path("statement", event),
        Event::Owner(event) => path("owner", event),
        Event::Firm(event) => path("firm", event),
        Event::Supervisor(event) => path("supervisor", event),
        Event::Project(event) => project_key(event),
    }
}

fn project_key(event: &project_events::Event) -> String {
    use project_events::Event as Of;
    match event {
        Of::Request(event) => path("request", event),
        Of::Dispatch(event) => path("dispatch", event),
        Of::Lead(event) => path("lead", event),
        Of::Survey(event) => path("survey", event),
        Of::Quote(event) => path("quote", event),
        Of::Contract(event) => path("contract", event),
        Of::Custody(event) => path("custody", event),
        Of::Stage(event) => path("stage", event),
        Of::Inspection(event) => path("inspection", event),
        Of::Hold(event) => path("hold", event),
        Of::Completion(event) => path("completion", event),
        Of::Retention(event) => path("retention", event),
        Of::Warranty(event) => path("warranty", event),
        Of::Leaving(event) => path("leaving", event),
        own => path("project", own),
    }
}

fn path(noun: &str, event: &impl Debug) -> String {
    format!("event-{noun}-{}", name(event))
}
