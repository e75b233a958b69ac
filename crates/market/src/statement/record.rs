//! A statement line comes in, and finds its project, its firm, or nobody. What it is not: the placing inside a project;
//! `custody/fund.rs` does that.

use super::{Command, Event, Place, read_reference, send_back};
use crate::actor::Actor;
use crate::charter::operator;
use crate::custody::Arrived;
use crate::event::{self, Fact};
use crate::id::{FirmId, LineId, ProjectId};
use crate::project::Case;
use crate::refusal::{Code, Refusal};
use crate::row::List;
use crate::text::Reference;
use crate::world::{Decision, Halt, Stream, World};
use crate::{custody, firm, limits};
use ledger::{Basis, Entry, Till};
use rules::{At, Money};

/// Decides a command about a statement line.
///
/// # Errors
/// See [`crate::decide`].
pub fn decide(world: &World, actor: Actor, command: &Command, at: At) -> Decision {
    match command {
        Command::RecordLine { line, reference, amount, valued, sure } => {
            operator(world, actor)?;
            unbooked(world, line)?;
            payable(*amount)?;
            let valued = day_of_value(world, *valued, at)?;
            place(&Incoming { world, actor, at, line, amount: *amount, valued, sure: *sure }, reference)
        }
        Command::RecordReturn { line, proof } => send_back::record(world, actor, line, proof, at),
        Command::RecordCompensation { line, proof, amount } => {
            send_back::compensate(world, actor, line, proof, *amount)
        }
        Command::Default { line, wait } => send_back::default(world, actor, *line, wait, at),
    }
}

/// Refuses a statement line that is booked somewhere: it proves one movement, once.
///
/// # Errors
/// `already-done`; [`Halt::Need`] where it is not known yet.
pub(crate) fn unbooked(world: &World, line: &Reference) -> Result<(), Halt> {
    let id = LineId::of(line);
    let Some(known) = world.find_line(id)? else { return Ok(()) };
    let place = if let Place::Booked(place) = known.place { place } else { Stream::Line(id) };
    Err(Refusal::new(Code::AlreadyDone).with("line", line).with("booked", place).into())
}

/// A line is booked: it proves a movement there, and never another.
pub(crate) fn booked(line: &Reference, place: Stream) -> Fact {
    fact(LineId::of(line), Event::Booked { line: line.clone(), place })
}

fn fact(id: LineId, event: Event) -> Fact {
    Fact { stream: Stream::Line(id), event: event::Event::Statement(event) }
}

/// Events of a line, in its stream.
pub(super) fn facts(id: LineId, events: impl IntoIterator<Item = Event>) -> Vec<Fact> {
    events.into_iter().map(|event| fact(id, event)).collect()
}

/// Movements in a line's book.
pub(super) fn posted(entries: impl IntoIterator<Item = Option<Entry<Till>>>) -> Event {
    Event::Posted(entries.into_iter().flatten().collect())
}

/// A line before it is placed.
struct Incoming<'a> {
    world: &'a World,
    actor: Actor,
    at: At,
    line: &'a Reference,
    amount: Money,
    /// When it arrived at the bank.
    valued: At,
    /// The operator says that the amount is right.
    sure: bool,
}

/// A firm's reference is its top-up; a project's is the funding that carries it; any other is nobody's.
fn place(incoming: &Incoming<'_>, written: &Reference) -> Decision {
    let world = incoming.world;
    let Some(reference) = read_reference(written.as_str()) else { return Ok(unplaced(incoming)) };
    let found = world.list(&List::Reference(reference.clone()))?;
    match found.first().map(|(stream, _)| *stream) {
        Some(Stream::Firm(id)) => Ok(top_up(incoming, id)),
        Some(Stream::Project(id)) => fund(incoming, id, &reference),
        _ => Ok(unplaced(incoming)),
    }
}

fn top_up(incoming: &Incoming<'_>, id: FirmId) -> Vec<Fact> {
    firm::facts(id, firm::top_up(incoming.line, incoming.amount))
}

/// Where a project can take no more, the money goes back like any other that has no place.
fn fund(incoming: &Incoming<'_>, id: ProjectId, reference: &Reference) -> Decision {
    let Incoming { world, actor, at, line, amount, valued, .. } = *incoming;
    let project = world.project(id)?;
    let mut numbered = (0u16..).zip(&project.custody.fundings);
    let Some((number, funding)) = numbered.find(|(_, funding)| funding.reference == *reference) else {
        return Ok(unplaced(incoming));
    };
    likely(incoming, funding.amount)?;
    match custody::receive(&Case::new(world, project, actor, at)?, number, &Arrived { line, amount, valued })
    {
        Err(Halt::Refused(refusal)) if refusal.code == Code::UsedUp => Ok(unplaced(incoming)),
        decision => decision,
    }
}

fn unplaced(incoming: &Incoming<'_>) -> Vec<Fact> {
    let (id, line, amount) = (LineId::of(incoming.line), incoming.line.clone(), incoming.amount);
    let came = Entry::new(Till::Bank, Till::Unplaced, amount, Basis::Statement);
    facts(id, [Event::Unplaced { line, amount }, posted([came])])
}

/// A slip of the keyboard would order a payout of money that never came: far more than is asked needs the operator's word.
fn likely(incoming: &Incoming<'_>, asked: Money) -> Result<(), Refusal> {
    if incoming.sure || incoming.amount <= asked.scaled(limits::DOUBTFUL, 1) {
        return Ok(());
    }
    Err(Refusal::new(Code::Doubtful).money("asked", asked).money("said", incoming.amount))
}

/// The day of value lies not after today, and not before the statements that anybody still reads.
fn day_of_value(world: &World, valued: Option<At>, at: At) -> Result<At, Halt> {
    let Some(valued) = valued else { return Ok(at) };
    let calendar = &world.charter()?.now()?.calendar;
    let old = calendar.day(at).saturating_sub(calendar.day(valued));
    if (0..=limits::VALUE_DAYS).contains(&old) {
        return Ok(valued);
    }
    let least = at.plus_seconds(limits::VALUE_DAYS.saturating_mul(-86_400));
    let refusal = Refusal::new(Code::OutOfRange).with("field", "valued");
    Err(refusal.at("least", least).at("most", at).into())
}

fn payable(amount: Money) -> Result<(), Refusal> {
    if amount.is_payable() {
        return Ok(());
    }
    let refusal = Refusal::new(Code::OutOfRange).with("field", "amount");
    Err(refusal.money("least", Money::fen(1)).money("most", Money::MAX))
}
