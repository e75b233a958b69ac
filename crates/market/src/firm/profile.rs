//! Every command to a firm finds its verb here; registering and amending are decided here. What it is not: admission;
//! what a firm says of itself opens no lead.

use super::{Command, Event, Profile, admit, withdraw};
use crate::actor::Actor;
use crate::event::{self, Fact};
use crate::id::FirmId;
use crate::refusal::{self, Code, Refusal};
use crate::statement::booked;
use crate::world::{Decision, Halt, Stream, World};
use crate::{limits, served};
use rules::{At, Money};

/// Decides a command to a firm.
///
/// # Errors
/// See [`crate::decide`].
pub fn decide(world: &World, actor: Actor, id: FirmId, command: &Command, at: At) -> Decision {
    world.charter()?;
    let events = match command {
        Command::Register { profile } => register(world, actor, id, profile),
        Command::Amend { profile } => amend(world, actor, id, profile),
        Command::Vet { note, evidence } => admit::vet(world, actor, id, note, evidence, at),
        Command::RecordDeposit { amount, line } => admit::deposit(world, actor, id, *amount, line, at),
        Command::Suspend { reason } => admit::suspend(world, actor, id, reason),
        Command::Restore => admit::restore(world, actor, id),
        Command::Withdraw { amount } => withdraw::order(world, actor, id, *amount),
        Command::RecordWithdrawal { withdrawal, line } => {
            withdraw::record(world, actor, id, *withdrawal, line, at)
        }
        Command::RecordCompensation { withdrawal, line, amount } => {
            withdraw::compensate(world, actor, id, *withdrawal, line, *amount)
        }
        Command::Default { wait } => withdraw::default(world, actor, id, wait, at),
    };
    Ok(facts(id, events?))
}

/// Events of a firm, in its stream; the statement lines that prove them are booked.
pub(crate) fn facts(id: FirmId, events: Vec<Event>) -> Vec<Fact> {
    let stream = Stream::Firm(id);
    let mut facts: Vec<_> = events.iter().filter_map(Event::line).map(|line| booked(line, stream)).collect();
    facts.extend(events.into_iter().map(|event| Fact { stream, event: event::Event::Firm(event) }));
    facts
}

/// Refuses everybody but the firm itself.
pub(super) fn itself_only(actor: Actor, id: FirmId) -> Result<(), Refusal> {
    match actor {
        Actor::Firm(own) if own == id => Ok(()),
        Actor::Firm(_) => Err(Refusal::new(Code::NotYours)),
        _ => Err(Refusal::new(Code::WrongRole).with("needs", "firm")),
    }
}

/// Refuses nothing, less, and more than any amount may be.
pub(super) fn payable(field: &str, amount: Money) -> Result<(), Refusal> {
    if amount.is_payable() {
        Ok(())
    } else {
        Err(refusal::amount_out_of_range(field, Money::fen(1), Money::MAX))
    }
}

fn register(world: &World, actor: Actor, id: FirmId, profile: &Profile) -> Result<Vec<Event>, Halt> {
    if world.find_firm(id)?.is_some() {
        return Err(Refusal::new(Code::Exists).with("what", "firm").into());
    }
    itself_only(actor, id)?;
    check(profile)?;
    Ok(vec![Event::Registered { profile: profile.clone() }])
}

fn amend(world: &World, actor: Actor, id: FirmId, profile: &Profile) -> Result<Vec<Event>, Halt> {
    world.firm(id)?;
    itself_only(actor, id)?;
    check(profile)?;
    Ok(vec![Event::Amended { profile: profile.clone() }])
}

fn check(profile: &Profile) -> Result<(), Refusal> {
    served::count(&profile.districts)?;
    if !limits::CREWS.contains(&profile.crews) {
        let (least, most) = (*limits::CREWS.start(), *limits::CREWS.end());
        return Err(refusal::out_of_range("crews", least.into(), most.into()));
    }
    payable("budget-low", profile.budget_low)?;
    if !(profile.budget_low..=Money::MAX).contains(&profile.budget_high) {
        return Err(refusal::amount_out_of_range("budget-high", profile.budget_low, Money::MAX));
    }
    if !(Money::ZERO..=Money::MAX).contains(&profile.monthly_cap) {
        return Err(refusal::amount_out_of_range("monthly-cap", Money::ZERO, Money::MAX));
    }
    if !limits::PRINCIPALS.contains(&profile.principals.len()) {
        let bound = |n: &usize| i64::try_from(*n).unwrap_or(i64::MAX);
        let (least, most) = (bound(limits::PRINCIPALS.start()), bound(limits::PRINCIPALS.end()));
        return Err(refusal::out_of_range("principals", least, most));
    }
    served::known(&profile.districts)
}
