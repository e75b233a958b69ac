//! What a verb decides on, and the facts it decides. What it is not: a way to change anything.

use super::{Event, Phase, Project};
use crate::actor::{Actor, Party};
use crate::charter::{self, Edition};
use crate::event::{self, Fact};
use crate::id::{FirmId, SupervisorId};
use crate::refusal::{Code, Refusal};
use crate::text::Reference;
use crate::wait::{Wait, WaitKey};
use crate::world::{Decision, Halt, Stream, World};
use crate::{firm, owner, statement, supervisor};
use ledger::{Basis, Book, Entry, Pocket, Till};
use rules::policy::Policy;
use rules::{At, Calendar, Money};

/// The case before a verb: this project, under its own policy, this actor, this moment.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// What is loaded of the market.
    pub world: &'a World,
    /// The project.
    pub project: &'a Project,
    /// Its policy.
    pub policy: &'a Policy,
    /// That policy's calendar.
    pub calendar: &'a Calendar,
    /// Who acts.
    pub actor: Actor,
    /// When.
    pub at: At,
}

impl<'a> Case<'a> {
    /// The case of a project.
    ///
    /// # Errors
    /// What [`World::charter`] lacks.
    pub fn new(world: &'a World, project: &'a Project, actor: Actor, at: At) -> Result<Self, Halt> {
        let Edition { policy, calendar } = world.charter()?.edition(project.policy)?;
        Ok(Self { world, project, policy, calendar, actor, at })
    }

    /// Refuses everybody but the owner.
    ///
    /// # Errors
    /// `not-yours`, or `wrong-role` for another role.
    pub fn owner_only(&self) -> Result<(), Refusal> {
        match self.actor {
            Actor::Owner(id) if id == self.project.owner => Ok(()),
            Actor::Owner(_) => Err(Refusal::new(Code::NotYours)),
            _ => Err(Refusal::new(Code::WrongRole).with("needs", "owner")),
        }
    }

    /// Refuses everybody but the firm under contract; gives its id.
    ///
    /// # Errors
    /// `not-yours`, or `wrong-role` for another role.
    pub fn firm_only(&self) -> Result<FirmId, Refusal> {
        match self.actor {
            Actor::Firm(id) if Some(id) == self.project.firm() => Ok(id),
            Actor::Firm(_) => Err(Refusal::new(Code::NotYours)),
            _ => Err(Refusal::new(Code::WrongRole).with("needs", "firm")),
        }
    }

    /// Refuses everybody but an invited firm; gives its id.
    ///
    /// # Errors
    /// `not-yours`, or `wrong-role` for another role.
    pub fn invited_only(&self) -> Result<FirmId, Refusal> {
        match self.actor {
            Actor::Firm(id) if self.project.leads.contains_key(&id) => Ok(id),
            Actor::Firm(_) => Err(Refusal::new(Code::NotYours)),
            _ => Err(Refusal::new(Code::WrongRole).with("needs", "firm")),
        }
    }

    /// Refuses everybody but the two parties of the contract.
    ///
    /// # Errors
    /// As [`Case::owner_only`] and [`Case::firm_only`].
    pub fn parties_only(&self) -> Result<(), Refusal> {
        if matches!(self.actor, Actor::Firm(_)) { self.firm_only().map(|_| ()) } else { self.owner_only() }
    }

    /// Refuses everybody but the operator's staff and the market's own clock.
    ///
    /// # Errors
    /// `not-yours` for a person who is not on the staff, `wrong-role` for anybody else.
    pub fn operator_only(&self) -> Result<(), Halt> {
        if self.actor == Actor::Market {
            return Ok(());
        }
        charter::operator(self.world, self.actor).map(|_| ())
    }

    /// Refuses everybody but this supervisor.
    ///
    /// # Errors
    /// `not-yours`, or `wrong-role` for another role.
    pub fn supervisor_only(&self, who: Option<SupervisorId>) -> Result<SupervisorId, Refusal> {
        match self.actor {
            Actor::Supervisor(id) if Some(id) == who => Ok(id),
            Actor::Supervisor(_) => Err(Refusal::new(Code::NotYours)),
            _ => Err(Refusal::new(Code::WrongRole).with("needs", "supervisor")),
        }
    }

    /// Refuses while the works do not run.
    ///
    /// # Errors
    /// `closed`, or `wrong-state`.
    pub fn active_only(&self) -> Result<(), Refusal> {
        match &self.project.phase {
            phase if phase.is_closed() => Err(Refusal::new(Code::Closed)),
            _ if self.project.is_active() => Ok(()),
            phase => Err(crate::refusal::wrong_state(format!("phase-{phase}"), "phase-active")),
        }
    }

    /// Refuses before completion, and after retention and warranty have closed the project. While a ticket is open they do
    /// not: one of the last days is cured as any other.
    ///
    /// # Errors
    /// `closed`, or `wrong-state`.
    pub fn completed_only(&self) -> Result<(), Refusal> {
        match &self.project.phase {
            Phase::Completed { .. } => Ok(()),
            Phase::Closed { .. } => Err(Refusal::new(Code::Closed)),
            phase => Err(crate::refusal::wrong_state(format!("phase-{phase}"), "phase-completed")),
        }
    }

    /// The wait of this key, if it waits now.
    pub fn wait(&self, key: &WaitKey) -> Option<Wait> {
        self.project.waits(self.policy, self.calendar).into_iter().find(|wait| wait.key == *key)
    }

    /// Facts begin here.
    pub const fn facts(&self) -> Facts {
        Facts { stream: Stream::Project(self.project.id), list: Vec::new(), entries: Vec::new() }
    }

    /// The owner as a party.
    pub const fn owner(&self) -> Party {
        Party::Owner(self.project.owner)
    }
}

/// Facts being decided: events in order, with the money they move posted at the end.
#[derive(Clone, Debug)]
pub struct Facts {
    stream: Stream,
    list: Vec<Fact>,
    entries: Vec<Entry<Pocket>>,
}

impl Facts {
    /// Something happened to the project.
    #[must_use]
    pub fn and(mut self, event: impl Into<Event>) -> Self {
        self.list.push(Fact { stream: self.stream, event: event::Event::Project(Box::new(event.into())) });
        self
    }

    /// Something happened to the project, if it did.
    #[must_use]
    pub fn and_if(self, happened: bool, event: impl FnOnce() -> Event) -> Self {
        if happened { self.and(event()) } else { self }
    }

    /// Several things happened to the project.
    #[must_use]
    pub fn and_all<E: Into<Event>>(self, events: impl IntoIterator<Item = E>) -> Self {
        events.into_iter().fold(self, Self::and)
    }

    /// Something happened to a firm.
    #[must_use]
    pub fn firm(mut self, id: FirmId, event: firm::Event) -> Self {
        self.list.push(Fact { stream: Stream::Firm(id), event: event::Event::Firm(event) });
        self
    }

    /// Something happened to a supervisor.
    #[must_use]
    pub fn supervisor(mut self, id: SupervisorId, event: supervisor::Event) -> Self {
        self.list.push(Fact { stream: Stream::Supervisor(id), event: event::Event::Supervisor(event) });
        self
    }

    /// A statement line proves what happens to the project.
    #[must_use]
    pub fn booked(mut self, line: &Reference) -> Self {
        self.list.push(statement::booked(line, self.stream));
        self
    }

    /// Something happened to an owner.
    #[must_use]
    pub fn owner(mut self, id: crate::id::OwnerId, event: owner::Event) -> Self {
        self.list.push(Fact { stream: Stream::Owner(id), event: event::Event::Owner(event) });
        self
    }

    /// Money moves, where there is any to move.
    #[must_use]
    pub fn post(mut self, debit: Pocket, credit: Pocket, amount: Money, basis: Basis) -> Self {
        self.entries.extend(Entry::new(debit, credit, amount, basis));
        self
    }

    /// The operator's debt for its own delay grows or shrinks, where there is any.
    #[must_use]
    pub fn delay(self, entry: Option<Entry<Till>>) -> Self {
        entry.into_iter().fold(self, |facts, entry| facts.and(Event::DelayPosted(vec![entry])))
    }

    /// The facts of another decision about the same project follow these.
    #[must_use]
    pub fn then(mut self, other: Self) -> Self {
        self.list.extend(other.list);
        self.entries.extend(other.entries);
        self
    }

    /// The project's book as it will be with these movements.
    pub fn book_after(&self, project: &Project) -> Book<Pocket> {
        let mut book = project.custody.book.clone();
        self.entries.iter().for_each(|entry| book.post(entry));
        book
    }

    /// Done: every movement in one event behind the others, so that state and money land together.
    ///
    /// # Errors
    /// None; the type is that of every decision.
    pub fn done(mut self) -> Decision {
        if !self.entries.is_empty() {
            let entries = std::mem::take(&mut self.entries);
            self = self.and(Event::Posted(entries));
        }
        Ok(self.list)
    }
}
