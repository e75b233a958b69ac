//! Events: what has happened, the only record. What it is not: a command; an event is never refused.

use crate::world::Stream;
use crate::{charter, firm, owner, project, statement, supervisor};
use ledger::{Basis, Entry};
use rules::Money;
use serde::{Deserialize, Serialize};

/// What happened to an aggregate.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// See [`charter::Event`].
    Charter(charter::Event),
    /// See [`statement::Event`].
    Statement(statement::Event),
    /// See [`owner::Event`].
    Owner(owner::Event),
    /// See [`firm::Event`].
    Firm(firm::Event),
    /// See [`supervisor::Event`].
    Supervisor(supervisor::Event),
    /// See [`project::Event`].
    Project(Box<project::Event>),
}

/// An event in its stream.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Fact {
    /// Whose.
    pub stream: Stream,
    /// What.
    pub event: Event,
}

/// A movement of money as the store keeps it: accounts by name, under the stream they belong to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The account debited.
    pub debit: String,
    /// The account credited.
    pub credit: String,
    /// How much.
    pub amount: Money,
    /// Why.
    pub basis: Basis,
}

impl<A: ledger::Account + std::fmt::Display> From<&Entry<A>> for Posting {
    fn from(entry: &Entry<A>) -> Self {
        let Entry { debit, credit, amount, basis } = *entry;
        Self { debit: debit.to_string(), credit: credit.to_string(), amount, basis }
    }
}

impl Event {
    /// The movements of money in this event, in order.
    pub fn postings(&self) -> Vec<Posting> {
        match self {
            Self::Project(event) => match &**event {
                project::Event::Posted(entries) => entries.iter().map(Posting::from).collect(),
                project::Event::DelayPosted(entries) => entries.iter().map(Posting::from).collect(),
                _ => Vec::new(),
            },
            Self::Firm(firm::Event::Posted(entries)) => entries.iter().map(Posting::from).collect(),
            Self::Statement(statement::Event::Posted(entries)) => entries.iter().map(Posting::from).collect(),
            _ => Vec::new(),
        }
    }
}
