//! Commands to the charter: founding, adopting a policy, naming the custodian, hiring and
//! dismissing. What it is not: a change of the
//! law for projects under way; each lives under the policy it was posted under.

use super::{Charter, Command, Event};
use crate::actor::Actor;
use crate::event::{self, Fact};
use crate::id::StaffId;
use crate::refusal::{Code, Refusal, wrong_state};
use crate::world::{Decision, Halt, Stream, World};
use rules::At;
use rules::policy::{BadPolicy, Policy};

/// Decides a command to the charter.
///
/// # Errors
/// See [`crate::decide`].
pub fn decide(world: &World, actor: Actor, command: &Command, _at: At) -> Decision {
    let event = match command {
        Command::Found { policy, custodian, staff } => {
            unfounded(world, actor)?;
            founder_only(actor, *staff)?;
            Event::Founded { policy: first(actor, policy)?, custodian: custodian.clone(), staff: *staff }
        }
        Command::Adopt { policy } => {
            operator(world, actor)?;
            Event::Adopted { policy: next(world.charter()?, policy)? }
        }
        Command::NameCustodian { custodian } => {
            operator(world, actor)?;
            Event::CustodianNamed { custodian: custodian.clone() }
        }
        Command::Hire { staff } => {
            operator(world, actor)?;
            not_hired(world.charter()?, *staff)?;
            Event::Hired { staff: *staff }
        }
        Command::Dismiss { staff } => {
            operator(world, actor)?;
            on_staff(world.charter()?, *staff)?;
            not_the_last(world.charter()?)?;
            Event::Dismissed { staff: *staff }
        }
    };
    Ok(vec![Fact { stream: Stream::Charter, event: event::Event::Charter(event) }])
}

/// Refuses everybody but the operator's staff; gives the person's id. Every operator's command of a party or of the
/// statement comes through here.
///
/// # Errors
/// `not-yours` for a person who is not on the staff, `wrong-role` for anybody else; what [`World::charter`] lacks.
pub(crate) fn operator(world: &World, actor: Actor) -> Result<StaffId, Halt> {
    let charter = world.charter()?;
    match actor {
        Actor::Operator(id) if charter.is_staff(id) => Ok(id),
        Actor::Operator(_) => Err(Refusal::new(Code::NotYours).into()),
        _ => Err(Refusal::new(Code::WrongRole).with("needs", "operator").into()),
    }
}

fn unfounded(world: &World, actor: Actor) -> Result<(), Halt> {
    match world.charter() {
        Ok(charter) if matches!(actor, Actor::Operator(id) if !charter.is_staff(id)) => {
            Err(Refusal::new(Code::NotYours).into())
        }
        Ok(_) => Err(Refusal::new(Code::Exists).with("what", "charter").into()),
        Err(Halt::Need(need)) => Err(Halt::Need(need)),
        Err(Halt::Refused(_)) => Ok(()),
    }
}

fn founder_only(actor: Actor, staff: StaffId) -> Result<(), Refusal> {
    match actor {
        Actor::Market => Ok(()),
        Actor::Operator(id) if id == staff => Ok(()),
        Actor::Operator(_) => Err(Refusal::new(Code::NotYours)),
        _ => Err(Refusal::new(Code::WrongRole).with("needs", "operator")),
    }
}

fn not_hired(charter: &Charter, staff: StaffId) -> Result<(), Refusal> {
    if charter.is_staff(staff) { Err(Refusal::new(Code::AlreadyDone)) } else { Ok(()) }
}

fn on_staff(charter: &Charter, staff: StaffId) -> Result<(), Refusal> {
    if charter.is_staff(staff) { Ok(()) } else { Err(Refusal::new(Code::Unknown).with("what", "staff")) }
}

/// A market without staff could never have any again.
fn not_the_last(charter: &Charter) -> Result<(), Refusal> {
    if charter.staff.len() > 1 { Ok(()) } else { Err(wrong_state("last-of-staff", "another-of-staff")) }
}

fn next(charter: &Charter, text: &str) -> Result<Box<Policy>, Refusal> {
    let policy = read(text)?;
    let next = charter.current.saturating_add(1);
    if policy.version != next {
        return Err(bad_policy("policy-version").number("version", policy.version).number("next", next));
    }
    Ok(policy)
}

/// The first policy. A market of people is founded by a person; a lab or a story founds its own with the market's hand, and
/// may try a policy that no person may be put under.
fn first(actor: Actor, text: &str) -> Result<Box<Policy>, Refusal> {
    if actor == Actor::Market { Policy::read(text).map(Box::new).map_err(unsound) } else { read(text) }
}

/// A policy a market of people may run under.
fn read(text: &str) -> Result<Box<Policy>, Refusal> {
    let policy = Policy::read(text).map_err(unsound)?;
    if policy.lab_only { Err(bad_policy("policy-lab-only")) } else { Ok(Box::new(policy)) }
}

/// What is wrong with the file, for the words to say; numbers out of their ranges by their names in it.
fn unsound(bad: BadPolicy) -> Refusal {
    match bad {
        BadPolicy::Form { line, .. } => {
            bad_policy("policy-form").number("line", i64::try_from(line).unwrap_or(i64::MAX))
        }
        BadPolicy::Ranges(breaches) => {
            let numbers: Vec<&str> = breaches.iter().map(|breach| breach.field).collect();
            bad_policy("policy-ranges").with("numbers", numbers.join(" "))
        }
        BadPolicy::Calendar(_) => bad_policy("policy-calendar"),
    }
}

fn bad_policy(why: &str) -> Refusal {
    Refusal::new(Code::OutOfRange).with("field", "policy").with("why", why)
}
