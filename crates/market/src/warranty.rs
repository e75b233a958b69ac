//! The warranty (M9), from acceptance: tickets answered, visited, cured in time, else another is hired at the firm's cost.
//! What it is not: the retention, though its unpaid part can bear that cost.

mod cure;
mod end;
mod flow;
mod hire;
mod open;

pub(crate) use flow::{default, take, waits};
pub use hire::bound;

use crate::text::{Code, Evidence, Note};
use rules::{At, Money};
use serde::{Deserialize, Serialize};
use std::fmt;

/// The warranty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Warranty {
    /// All work, until.
    pub general: At,
    /// Waterproofing, until.
    pub waterproofing: At,
    /// Tickets, in order.
    pub tickets: Vec<Ticket>,
}

impl Warranty {
    /// The warranty begins.
    pub(crate) const fn new(general: At, waterproofing: At) -> Self {
        Self { general, waterproofing, tickets: Vec::new() }
    }
}

/// A warranty ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ticket {
    /// What is wrong.
    pub what: Note,
    /// Which items of the checklist: they bound what another's work may cost the firm.
    pub items: Vec<Code>,
    /// Water runs.
    pub leak: bool,
    /// It concerns waterproofing: the longer warranty.
    pub waterproofing: bool,
    /// When it was opened.
    pub opened: At,
    /// Where it stands.
    pub step: TicketStep,
}

/// Where a ticket stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TicketStep {
    /// The firm answers.
    Open {
        /// Since when.
        since: At,
    },
    /// Answered; the firm visits.
    Answered {
        /// Since when.
        since: At,
    },
    /// Visited; the firm cures.
    Visited {
        /// Since when.
        since: At,
    },
    /// Cured, says the firm; the owner confirms.
    Cured {
        /// Since when.
        since: At,
    },
    /// Missed: the owner may hire another at the firm's cost.
    Missed {
        /// Since when.
        since: At,
    },
    /// Another was hired; what it cost, and what the retention bore of it.
    Hired {
        /// When.
        at: At,
        /// What it cost.
        cost: Money,
        /// What the retention bore, within the ticket's bound; the rest is between the two.
        borne: Money,
    },
    /// Closed as cured.
    Closed {
        /// When.
        at: At,
    },
}

impl fmt::Display for TicketStep {
    /// Its name: a key of the catalogue of words (`ticket-<name>`).
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Open { .. } => "open",
            Self::Answered { .. } => "answered",
            Self::Visited { .. } => "visited",
            Self::Cured { .. } => "cured",
            Self::Missed { .. } => "missed",
            Self::Hired { .. } => "hired",
            Self::Closed { .. } => "closed",
        })
    }
}

/// The owner opens a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OpenTicket {
    /// What is wrong.
    pub what: Note,
    /// Which items of the checklist, at least one.
    pub items: Vec<Code>,
    /// Water runs: the firm answers within hours.
    pub leak: bool,
    /// It concerns waterproofing.
    pub waterproofing: bool,
    /// Photos.
    pub evidence: Vec<Evidence>,
}

/// The firm takes a ticket one step on: answered, visited, cured.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdvanceTicket {
    /// Which, from 0.
    pub ticket: u16,
    /// What is done or planned.
    pub note: Note,
    /// Photos.
    pub evidence: Vec<Evidence>,
}

/// The owner confirms the cure, or says that it is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConfirmTicket {
    /// Which, from 0.
    pub ticket: u16,
    /// Cured.
    pub good: bool,
}

/// The owner has hired another, the firm having missed its time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HireAnother {
    /// Which, from 0.
    pub ticket: u16,
    /// What it cost.
    pub cost: Money,
    /// The bill.
    pub evidence: Vec<Evidence>,
}

/// What happened to a ticket.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Opened.
    Opened {
        /// What is wrong.
        what: Note,
        /// Which items of the checklist.
        items: Vec<Code>,
        /// Water runs.
        leak: bool,
        /// It concerns waterproofing.
        waterproofing: bool,
        /// Photos.
        evidence: Vec<Evidence>,
    },
    /// One step on.
    Moved {
        /// Which.
        ticket: u16,
        /// Where to.
        to: TicketStep,
        /// What is done or planned, by the firm.
        note: Option<Note>,
        /// Photos, or the bill of another.
        evidence: Vec<Evidence>,
    },
}

impl Event {
    /// A step on without words.
    const fn moved(ticket: u16, to: TicketStep) -> Self {
        Self::Moved { ticket, to, note: None, evidence: Vec::new() }
    }
}
